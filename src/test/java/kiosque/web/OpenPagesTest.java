package kiosque.web;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.util.List;

/// What pages do beside being read: hear of what is new, be passed on.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenPagesTest {

    @AutoClose private WebServer server;
    private int port;

    @BeforeAll
    void start() {
        var kiosk = new Kiosk(Kiosk.feed("france"), Kiosk.feed("cle", "s-s"));
        server = TestServers.of(kiosk, new InventedNews(120), List::of);
        port = server.start();
    }

    @Test
    void onlyAPageWithoutHtmlOfOthersHasAScriptAndThatInAFile() {
        for (String path : List.of("/", "/feeds/france/pages/1", "/feeds/france/entries/119")) {
            assertThat(page(path).select("script")).isEmpty();
            assertThat(get(path).field("Content-Security-Policy").orElseThrow())
                    .doesNotContain("script");
        }
        String script = page("/feeds/france").select("script").attr("src");
        assertThat(script).matches("/live\\.[0-9a-f]{12}\\.js");
        assertThat(get("/feeds/france").field("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self';", "connect-src 'self';");
        assertThat(get(script).field("Content-Type")).contains("text/javascript; charset=utf-8");
    }

    @Test
    void anOpenRiverIsToldHowMuchHasCome() {
        Document river = page("/feeds/france");
        assertThat(river.select("[data-live]").attr("data-live"))
                .isEqualTo("france/live?since=120");
        assertThat(river.select("[data-live]").hasAttr("hidden")).isTrue();

        var news = get("/feeds/france/live?since=118");
        assertThat(news.field("Content-Type")).contains("text/event-stream");
        assertThat(news.field("Cache-Control")).contains("no-store");
        assertThat(new String(news.body(), UTF_8))
                .isEqualTo("retry: 45000\n\nevent: news\ndata: 2 nouveaux articles\n\n");
        assertThat(get("/feeds/france/live?since=120").body())
                .asString(UTF_8)
                .isEqualTo("retry: 45000\n\n");
        assertThat(get("/feeds/france/live?since=-1").status()).isEqualTo(400);
        assertThat(get("/feeds/cle/live?since=1").status()).isEqualTo(404);
        assertThat(get("/t/s-s/feeds/cle/live?since=1").status()).isEqualTo(200);
    }

    @Test
    void whoPassesAPageOnShowsWhatItIs() {
        Document story = page("/feeds/france/entries/120");

        assertThat(story.select("meta[property=og:type]").attr("content")).isEqualTo("article");
        assertThat(story.select("meta[property=og:title]").attr("content"))
                .contains("piscine d’hiver");
        assertThat(story.select("meta[property=og:url]").attr("content"))
                .isEqualTo("https://kiosque.test/feeds/france/entries/120");
        assertThat(story.select("meta[property=og:site_name]").attr("content"))
                .isEqualTo("Kiosque de démonstration");
        assertThat(page("/feeds/france").select("meta[property=og:type]").attr("content"))
                .isEqualTo("website");
        assertThat(page("/t/s-s/feeds/cle").select("meta[property^=og:]")).isEmpty();
    }

    private RawConnection.Response get(String target) {
        return RawConnection.ask(port, "GET", target);
    }

    private Document page(String target) {
        return Jsoup.parse(get(target).text());
    }
}
