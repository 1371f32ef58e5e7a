package kiosque.web;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.web.source.SourceList;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SourcePagesTest {

    private final Kiosk kiosk = new Kiosk(Kiosk.feed("france"), Kiosk.feed("cle", "s-s"));
    @AutoClose private WebServer server;
    private int port;

    @BeforeAll
    void start() {
        server = TestServers.of(kiosk, new InventedNews(3), List::of);
        port = server.start();
    }

    @Test
    void aSourcesPageShowsItsMonthItsLastPollsAndWhatWasDone() {
        Document page = page("/sources/La%20Lanterne", "fr");

        assertThat(page.select("h1").text()).isEqualTo("La Lanterne");
        assertThat(page.select("svg[role=img]")).hasSize(4);
        assertThat(page.select("figure.plot:first-of-type rect.failed").size()).isGreaterThan(5);
        assertThat(page.select("rect.failed title").first().text())
                .contains("lundi 26 octobre 2026 : 48 relevés", "en échec");
        assertThat(page.select("ol.polls").first().select("li")).hasSize(20);
        assertThat(page.text())
                .contains(
                        "trop lente",
                        "says ISO-8859-1, is UTF-8",
                        "Lire aussi : <notre dossier>",
                        "title.contains(\"Horoscope\") 12 articles",
                        "hors des 20 plus récents quand la source était nouvelle 60 articles",
                        "première, 2 autres ensuite",
                        "après une autre");
    }

    @Test
    void theListSaysWhatASourceToldFirstWhatAloneAndWhatAfterOthers() {
        assertThat(
                        page("/sources?sort=alone", "en")
                                .select("tbody tr")
                                .first()
                                .select(".told")
                                .text())
                .isEqualTo("10% first 65% alone 25% after others");
    }

    @Test
    void theListPlotsTheLastPollsAndSaysTheirDays() {
        Element plot = page("/sources", "en").select("svg.beats").first();

        assertThat(plot.select("rect")).hasSize(30);
        assertThat(plot.select("title").eachText())
                .allMatch(label -> label.matches(".*\\d\\d:\\d\\d.*: .*"))
                .anyMatch(label -> label.startsWith("yesterday at "));
    }

    @Test
    void whatATokenProtectsIsNotShown() {
        assertThat(page("/sources/La%20Lanterne", "en").text())
                .contains("La piscine rouvre", "(no title)", "A month of polls")
                .doesNotContain("Sous clef");
    }

    @Test
    void aSourceIsFoundByItsNameHoweverOddThatIs() {
        assertThat(page("/sources", "fr").select("tbody th a:first-child").eachAttr("href"))
                .contains("/sources/L%E2%80%99%C3%89cho%20du%20bocage");
        assertThat(SourceList.page("AC/DC 100 %")).isEqualTo("/sources/?name=AC%2FDC%20100%20%25");
        assertThat(page("/sources/?name=La%20Lanterne", "fr").select("h1").text())
                .isEqualTo("La Lanterne");
        assertThat(RawConnection.ask(port, "GET", "/sources/Nobody").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "?sort=name, 'La Lanterne,Le Quai Neuf,L’Écho du bocage,Scènes & Coulisses'",
        "?sort=outcome, 'La Lanterne,Scènes & Coulisses,L’Écho du bocage,Le Quai Neuf'",
        "?show=failing, Le Quai Neuf",
        "?tag=culture, Scènes & Coulisses",
        "?show=silent, ''"
    })
    void theListIsSortedAndFilteredByItsAddress(String query, String expected) {
        List<String> names = page("/sources" + query, "fr").select("tbody th a bdi").eachText();

        assertThat(String.join(",", names)).isEqualTo(expected);
    }

    @Test
    void theFormSaysWhatIsShownAndAWrongChoiceWhatThereIs() {
        Document page = page("/sources?show=failing&sort=name&tag=une", "fr");

        assertThat(page.select("option[selected]").eachText())
                .containsExactly("celles en panne", "nom", "une");
        assertThat(RawConnection.ask(port, "GET", "/sources?sort=size").status()).isEqualTo(400);
        assertThat(RawConnection.ask(port, "GET", "/sources?sort=size").text())
                .contains("state, name, newest, outcome, share");
    }

    private Document page(String path, String language) {
        var response = RawConnection.ask(port, "GET", path, "Accept-Language: " + language);
        assertThat(response.status()).isEqualTo(200);
        return Jsoup.parse(response.text());
    }
}
