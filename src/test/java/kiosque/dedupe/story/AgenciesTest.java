package kiosque.dedupe.story;

import static kiosque.dedupe.Samples.titled;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class AgenciesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <p>Paris (AFP) – Le Sénat a voté le texte.</p>                              | afp
                    <p>PARIS, 25 nov 2026 (AFP) - Le Sénat a voté le texte.</p>                 | afp
                    <p>WASHINGTON (AP) — The Senate passed the bill.</p>                        | ap
                    <p>LONDON, Nov 25 (Reuters) - Shares rose.</p>                              | reuters
                    <p>Le Sénat a voté le texte.</p><p>(avec AFP)</p>                           | afp
                    <p>Le Sénat a voté le texte.</p><p>Le Courrier avec AFP et Reuters</p>      | afp;reuters
                    <p>Le Sénat a voté le texte. (Belga)</p>                                    | belga
                    <p>Le Sénat a voté le texte.</p><p>© Keystone-ATS</p>                       | ats
                    <p>« Nous irons au bout », a-t-il dit à l'AFP mardi.</p>                    |
                    <p>Le Sénat a voté le texte.</p><p>Photo AFP</p>                            |
                    <p>Le CEA et l'AP-HP ont signé un accord.</p>                               |
                    <p>The MAP shows every road.</p>                                            |
                    """)
    void agenciesAreKnownByWhatTheySign(String body, String names) {
        List<String> marks =
                names == null
                        ? List.of()
                        : List.of(names.split(";", -1)).stream()
                                .map(name -> "agency:" + name)
                                .toList();

        assertThat(Agencies.of(titled("Un titre").body(body).entry())).isEqualTo(marks);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "AFP, agency:afp",
        "Le Courrier avec AFP, agency:afp",
        "Agence France-Presse, agency:afp",
        "Jane Roe and Reuters, agency:reuters",
        "Associated Press, agency:ap"
    })
    void authorsNameThem(String author, String mark) {
        assertThat(Agencies.of(titled("Un titre").by(author).entry())).containsExactly(mark);
    }

    @ParameterizedTest
    @CsvSource({"Jean Dupont", "photo AFP", "Apolline Afpert"})
    void othersDoNot(String author) {
        assertThat(Agencies.of(titled("Un titre").by(author).entry())).isEmpty();
    }
}
