package kiosque.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.stream.Collectors;

class MarkedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "L’Été indien des cinémas | ete cinema | L’[Été] indien des [cinémas]",
                "Recette : un œuf, des Œufs | oeuf | Recette : un [œuf], des [Œufs]",
                "rien de tel | cinéma | rien de tel",
                "a <b> & c | b c | a <b> & c",
                "le prix du pain | pri | le [prix] du pain",
            })
    void wordsAreMarkedHoweverTheyAreWritten(String text, String search, String expected) {
        String marked =
                Marked.of(text, search).stream()
                        .map(span -> span.hit() ? "[" + span.text() + "]" : span.text())
                        .collect(Collectors.joining());

        assertThat(marked).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Crue : 12 blessés à Alès | Crue : 9 blesses, selon la mairie | Crue : [12] blessés"
                        + " à [Alès]",
                "Une école rouvre | Une ECOLE rouvre | Une école rouvre",
                "⚠️ Crue à Alès ❤️ | Crue | ⚠️ Crue à [Alès] ❤️",
                "La même, vue du quai | La piscine | La [même], vue du [quai]",
            })
    void whatAnotherTitleDoesNotSayIsMarked(String text, String other, String expected) {
        String marked =
                Marked.unlike(text, other).stream()
                        .map(span -> span.hit() ? "[" + span.text() + "]" : span.text())
                        .collect(Collectors.joining());

        assertThat(marked).isEqualTo(expected);
    }
}
