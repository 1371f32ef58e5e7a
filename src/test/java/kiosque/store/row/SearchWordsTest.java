package kiosque.store.row;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "le gouvernement|<p><span>L</span>e gouvernement s’explique</p>",
                "gouv|Le gouvernement",
                "lodz|Le festival de Łódź",
                "Łódź|Lodz en hiver",
                "strasse|Karl-Marx-Straße",
                "tromso|Une aurore à Tromsø",
                "4000|Un prix de 4 000 €",
                "4000|4.000 Euro",
                "4 000|Prix : 4000 euros",
                "1234567|1\u202f234\u202f567 habitants",
                "st-etienne|Un salon à Saint-Étienne",
                "saint étienne|ASSE : St-Étienne gagne",
                "ste marie|Sainte-Marie-aux-Mines",
                "grèves|La grève continue",
                "grève|Les grèves continuent",
                "bateaux|Un bateau coule",
                "journaux|Un journal local",
                "journal|Les journaux locaux",
                "oeuvre|Une œuvre",
                "aout|En août",
                "l'etat|L’État"
            })
    void finds(String asked, String text) {
        assertThat(isFound(asked, text)).isTrue();
        assertThat(isFound(asked, text.toUpperCase(java.util.Locale.FRENCH))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "paris|Une parité perdue",
                "4000|Les années 1940 et 2000",
                "4000|40 00",
                "19402000|Les années 1940 2000",
                "journaux|Le journalisme",
                "span|<span>rien</span>",
                "grève|rêve"
            })
    void findsNothingElse(String asked, String text) {
        assertThat(isFound(asked, text)).isFalse();
    }

    private static boolean isFound(String asked, String html) {
        String words = SearchWords.of("", html);
        return SearchWords.beginnings(asked).stream()
                .allMatch(spellings -> spellings.stream().anyMatch(words::contains));
    }
}
