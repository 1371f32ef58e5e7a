package kiosque.dedupe.story;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.dedupe.Samples;
import kiosque.dedupe.story.Token.Kind;
import kiosque.feed.Entry;
import kiosque.text.HtmlWords;

import org.junit.jupiter.api.Test;

import java.util.List;

class TokensTest {

    @Test
    void elisionsAccentsAndTypographyAreOne() {
        assertThat(words("L’État n'a qu’à s'en réjouir aujourd'hui"))
                .isEqualTo(words("L'Etat n’a qu'a s’en rejouir aujourd’hui"));
        assertThat(words("l'école d'automne jusqu'à lundi"))
                .containsExactly("ecole", "automne", "lundi");
    }

    @Test
    void englishGenitivesAreCutOff() {
        assertThat(words("Britain's oldest bridge")).containsExactly("britain", "oldest", "bridge");
    }

    @Test
    void dotsWithinAnAbbreviationAreLeftOut() {
        assertThat(words("A U.K. and B.C. ferry, by Morel. Et al."))
                .isEqualTo(words("A UK and BC ferry, by Morel. Et al."));
        assertThat(words("passed away on Skye")).containsExactly("dead", "skye");
    }

    @Test
    void numbersAreOneInEverySpelling() {
        assertThat(words("12 000 habitants"))
                .isEqualTo(words("12.000 habitants"))
                .isEqualTo(words("12,000 habitants"))
                .isEqualTo(words("12\u202f000 habitants"));
        assertThat(words("0,50 %")).isEqualTo(words("0.5 %"));
        assertThat(words("trois morts")).isEqualTo(words("3 morts"));
        assertThat(words("le 25e jour")).isEqualTo(words("le 25ème jour"));
        assertThat(words("battu 2-1")).contains("2-1");
        assertThat(words("dix-huit mois")).isEqualTo(words("18 mois"));
        assertThat(words("Vingt-deux gares")).isEqualTo(words("22 gares"));
        assertThat(words("quatre-vingt-dix-sept lots")).isEqualTo(words("97 lots"));
        assertThat(words("twenty-nine boats")).isEqualTo(words("29 boats"));
        assertThat(words("de 8h à 18h")).isEqualTo(words("de 8 à 18"));
        assertThat(words("à 20h00 ou 20H30")).containsExactly("20", "20", "30");
        assertThat(words("la saison 2025-26")).isEqualTo(words("la saison 2025-2026"));
        assertThat(words("le 200m nage libre")).contains("200");
        assertThat(words("le G20, un T1-huit")).contains("g20", "t1", "8");
        assertThat(words("le 07/10/2025")).isEqualTo(words("le 07/10/25")).contains("07/10/25");
        assertThat(words("7 912,34 points")).contains("7912.34");
        assertThat(words("13,1 millions")).isEqualTo(words("13 millions"));
        assertThat(words("26.8 billion")).isEqualTo(words("27 billion"));
        assertThat(words("1,5 million, 12,5 % et 12.5-13 million"))
                .contains("1.5", "12.5", "12.5-13");
    }

    @Test
    void aNameOfSeveralWordsIsTheOneThatStandsForIt() {
        assertThat(words("Le Rassemblement national et les États-Unis"))
                .containsExactly("rn", "usa");
        assertThat(of("Au Royaume-Uni, l'intelligence artificielle", Kind.NAME))
                .containsExactly("uk");
        assertThat(Tokens.of("deux Japonais").getLast().stem())
                .isEqualTo(Tokens.of("le Japon").getLast().stem());
    }

    @Test
    void namesAreCapitalsWhereNoSentenceBegins() {
        assertThat(of("Hier soir, Lens a battu Nantes. Demain, repos.", Kind.NAME))
                .containsExactly("lens", "nantes");
        assertThat(of("La SNCF et EDF s'associent", Kind.NAME)).containsExactly("sncf", "edf");
        assertThat(of("How One Woman Changed Modern Surgery", Kind.NAME)).isEmpty();
        assertThat(of("TOUT EST EN CAPITALES ICI", Kind.NAME)).isEmpty();
    }

    @Test
    void negationsAreKept() {
        Headline yes = Headline.of("Le gouvernement renonce à la taxe", Samples.source("Le Matin"));
        Headline no =
                Headline.of("Le gouvernement ne renonce pas à la taxe", Samples.source("Le Matin"));

        assertThat(no.tokens())
                .extracting(Token::word)
                .isNotEqualTo(yes.tokens().stream().map(Token::word).toList());
    }

    @Test
    void whatANewsroomHangsOnATitleIsCutOff() {
        for (String title :
                List.of(
                        "EN DIRECT. Le pont s'est effondré",
                        "VIDÉO - Le pont s'est effondré",
                        "INFO FRANCE BLEU. Le pont s'est effondré",
                        "[EXCLUSIF] Le pont s'est effondré",
                        "Le pont s'est effondré (vidéo)",
                        "Le pont s'est effondré - Le Matin",
                        "Breaking: Le pont s'est effondré")) {
            assertThat(Headline.of(title, Samples.source("Le Matin")).text())
                    .as(title)
                    .isEqualTo("Le pont s'est effondré");
        }
        assertThat(
                        Headline.of("Le pont s'est effondré - enquête", Samples.source("Le Matin"))
                                .text())
                .endsWith("enquête");
        assertThat(Headline.of("Info : vrai", Samples.source("Le Matin")).text())
                .isEqualTo("Info : vrai");
    }

    @Test
    void liveTitlesAndTemplatesAreKnown() {
        assertThat(headline("DIRECT. Le procès s'ouvre").live()).isTrue();
        assertThat(headline("Le procès en direct : suivez l'audience").live()).isTrue();
        assertThat(headline("Un vol direct pour Tokyo").live()).isFalse();
        assertThat(headline("Où vivre quand on est étudiant").live()).isFalse();
        assertThat(headline("La Bourse de Paris hésite").template()).isTrue();
        assertThat(headline("La revue de presse du jour").template()).isTrue();
    }

    @Test
    void aTitleIsOneLineHoweverItIsSetAndItsEndlessTailIsNotRead() {
        assertThat(headline("VIDÉO\u00a0:\n le   port\tferme").text()).isEqualTo("le port ferme");
        assertThat(headline("Le port ferme" + " ".repeat(1_000_000) + "demain").text())
                .isEqualTo("Le port ferme");
    }

    @Test
    void datelinesBylinesCreditsAndPointersAreNoNews() {
        Entry entry =
                Samples.titled("t")
                        .body(
                                "<p>Par Jeanne Morel</p><p>Publié le 3 mars à 10 h</p><p>PARIS, 3"
                                        + " mars (Reuters) - Le pont a cédé.</p><p>Lire aussi : nos"
                                        + " archives</p><p>La mairie enquête.</p><p>(avec AFP)</p>")
                        .entry();

        assertThat(NewsText.of(HtmlWords.lines(entry.body())))
                .isEqualTo("Le pont a cédé.\nLa mairie enquête.");
    }

    private static Headline headline(String title) {
        return Headline.of(title, Samples.source("Le Matin"));
    }

    private static List<String> words(String text) {
        return Tokens.of(text).stream()
                .filter(token -> token.kind() != Kind.STOP)
                .map(Token::word)
                .toList();
    }

    private static List<String> of(String text, Kind kind) {
        return Tokens.of(text).stream()
                .filter(token -> token.kind() == kind)
                .map(Token::word)
                .toList();
    }
}
