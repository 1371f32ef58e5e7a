package kiosque.web;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.Notice;
import kiosque.web.ops.Health;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class OpsPageTest {

    @AutoClose private WebServer server;
    private int port;

    @BeforeEach
    void start() {
        var health =
                Health.of(
                        () -> false,
                        () -> List.of("waiting: the database"),
                        List::of,
                        () -> List.of(notice("Le Monde is silent", true), notice("over", false)));
        server = TestServers.of(new Kiosk(Kiosk.feed("france")), new InventedNews(3), health);
        port = server.start();
    }

    private static Notice notice(String sentence, boolean open) {
        return new Notice(
                1,
                new Notice.Cause("silent", "x", sentence),
                InventedNews.NOW.minusSeconds(7200),
                open ? Optional.empty() : Optional.of(InventedNews.NOW));
    }

    @Test
    void itShowsEachNodeItsDayAndWhatIsWrong() {
        var response = RawConnection.ask(port, "GET", "/ops", "Accept-Language: fr");
        Document page = Jsoup.parse(response.text());

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.field("Cache-Control")).contains("private, no-cache");
        assertThat(page.select("h2").eachText()).contains("4711@presse", "815@depeche");
        assertThat(page.text())
                .contains(
                        "en attente de la base de données",
                        "Le Monde is silent",
                        "there is no key “sorces”",
                        "118 sources, 4 fils")
                .doesNotContain("over ");
        assertThat(page.select("svg[role=img]")).hasSize(10);
        assertThat(page.select("figure:first-of-type path")).hasSize(2);
        assertThat(page.select("figure:first-of-type path").get(0).attr("d")).containsOnlyOnce("M");
        assertThat(page.select("figure:first-of-type path").get(1).attr("d").split("M"))
                .as("the line of a node that was away is broken")
                .hasSize(3);
    }

    @Test
    void whoComesThroughAProxyFindsNothing() {
        assertThat(RawConnection.ask(port, "GET", "/ops", "X-Forwarded-For: 9.9.9.9").status())
                .isEqualTo(404);
    }
}
