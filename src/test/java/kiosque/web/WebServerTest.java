package kiosque.web;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.Link;
import kiosque.feed.Stories;
import kiosque.publish.cache.Rendition;
import kiosque.publish.merged.DerivedQuery;
import kiosque.publish.merged.DerivedQuery.Shown;
import kiosque.publish.merged.DerivedQuery.Sought;
import kiosque.publish.merged.FeedKey;
import kiosque.publish.merged.Format;
import kiosque.publish.merged.MergedFeedSettings.Form;
import kiosque.web.form.FormTaker;
import kiosque.web.page.Asset;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Each address and each method, over the wire.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebServerTest {
    private final Kiosk kiosk =
            new Kiosk(Kiosk.feed("france"), Kiosk.feed("sous-cle", "un-secret", "été&co"));
    private final FormTaker hub = new EchoingHub();
    @AutoClose private WebServer server;
    private int port;

    /// Says what it was told.
    private static final class EchoingHub implements FormTaker {
        @Override
        public String path() {
            return "/hub";
        }

        @Override
        public Reply take(Map<String, List<String>> form, String client) {
            return new Reply(202, form.toString());
        }
    }

    @BeforeAll
    void start() {
        kiosk.documents.put(
                "france/archive/3.atom",
                Kiosk.linked(
                        new Rendition(
                                Format.ATOM.mediaType(),
                                Kiosk.MODIFIED_AT,
                                Map.of("identity", Kiosk.body("the third archive")),
                                Optional.of("https://kiosque.test/feeds/france/archive/2.atom"),
                                true),
                        Link.of("self", "https://kiosque.test/feeds/france/archive/3.atom"),
                        Link.of(
                                "prev-archive",
                                "https://kiosque.test/feeds/france/archive/2.atom")));
        server =
                new WebServer(
                        TestServers.LOOPBACK,
                        TestServers.contents(kiosk, hub),
                        InstantSource.fixed(Kiosk.MODIFIED_AT));
        port = server.start();
    }

    @ParameterizedTest
    @CsvSource({
        "/feeds/france.atom, application/atom+xml; charset=utf-8",
        "/feeds/france.rss, application/rss+xml; charset=utf-8",
        "/feeds/france.json, application/feed+json; charset=utf-8",
        "/feeds/france.opml, text/x-opml; charset=utf-8",
        "/sources.opml, text/x-opml; charset=utf-8",
        "/feeds/france/archive/3.atom, application/atom+xml; charset=utf-8",
        "/, text/html; charset=utf-8",
        "/style.css, text/css; charset=utf-8",
        "/feed.css, text/css; charset=utf-8",
        "/feed.fr.css, text/css; charset=utf-8",
        "/favicon.svg, image/svg+xml",
        "/favicon.png, image/png",
        "/favicon.ico, image/vnd.microsoft.icon",
        "/robots.txt, text/plain; charset=utf-8",
        "/health/live, text/plain; charset=utf-8",
        "/health/ready, text/plain; charset=utf-8",
        "/metrics, text/plain; version=0.0.4; charset=utf-8",
    })
    void everyAddressHasItsType(String path, String type) {
        var response = get(path);

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.field("Content-Type")).contains(type);
        assertThat(response.field("X-Content-Type-Options")).contains("nosniff");
        assertThat(response.field("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'");
        assertThat(response.field("Server")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feeds/nowhere.atom",
                "/feeds/france.xml",
                "/feeds/.atom",
                "/feeds/",
                "/feeds/france/",
                "/feeds/france/archive/4.atom",
                "/feeds/france/archive/03.atom",
                "/feeds/france/archive/0.atom",
                "/feeds/france/archive/-1.atom",
                "/feeds/france/archive/99999999999999999999.atom",
                "/feeds/france/archive/3.opml",
                "/feeds/france.atom/more",
                "/FEEDS/france.atom",
                "/t/x",
                "/health",
                "/style.css/",
            })
    void whatIsNotThereIsNotFound(String path) {
        assertThat(get(path).status()).isEqualTo(404);
    }

    @Test
    void whatPagesLinkIsKeptForEverUnderTheAddressOfItsVersion() {
        String style = Asset.STYLE.fixedAddress();
        assertThat(get("/").text()).contains("href=\"" + style + "\"");
        assertThat(get(style).field("Cache-Control"))
                .contains("public, max-age=31536000, immutable");
        assertThat(get(style).text()).isEqualTo(get("/style.css").text());
        assertThat(get("/style.0123456789ab.css").status()).isEqualTo(404);
    }

    @Test
    void anArchiveIsKeptForAYear() {
        var response = get("/feeds/france/archive/3.atom");

        assertThat(response.field("Cache-Control")).contains("public, max-age=31536000, immutable");
        assertThat(response.field("Link"))
                .contains(
                        "<https://kiosque.test/feeds/france/archive/3.atom>; rel=\"self\","
                                + " <https://kiosque.test/feeds/france/archive/2.atom>;"
                                + " rel=\"prev-archive\"");
    }

    @Test
    void ourAddressesNeverComeFromTheHostField() {
        assertThat(get("/feeds/france.atom").field("Link").orElseThrow())
                .doesNotContain("reader.test");
        assertThat(get("/").text()).doesNotContain("reader.test").contains("https://kiosque.test/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "TRACE", "BREW"})
    void otherMethodsAreRefusedWithThoseThereAre(String method) {
        var response = RawConnection.ask(port, method, "/feeds/france.atom");

        assertThat(response.status()).isEqualTo(405);
        assertThat(response.field("Allow")).contains("GET, HEAD, OPTIONS");
    }

    @Test
    void aPageOfOthersMayAskConditionally() {
        var preflight =
                RawConnection.ask(
                        port,
                        "OPTIONS",
                        "/feeds/france.json",
                        "Origin: https://reader.test",
                        "Access-Control-Request-Method: GET",
                        "Access-Control-Request-Headers: if-none-match");

        assertThat(preflight.status()).isEqualTo(204);
        assertThat(preflight.field("Access-Control-Allow-Origin")).contains("*");
        assertThat(preflight.field("Access-Control-Allow-Headers").orElseThrow())
                .contains("If-None-Match", "If-Modified-Since");
        assertThat(preflight.field("Access-Control-Max-Age")).contains("86400");
        assertThat(preflight.field("Allow")).contains("GET, HEAD, OPTIONS");
        assertThat(preflight.field("Content-Length")).isEmpty();
    }

    @Test
    void aDerivedFeedIsAskedForByParameters() {
        var response =
                get(
                        "/feeds/france.rss?q=%C3%A9lections+2027&source=Le%20Temps&tag=une&lang=fr"
                                + "&since=2026-03-14&limit=5&content=title&stories=off&");

        assertThat(response.text()).isEqualTo("identity bytes: derived from france");
        assertThat(kiosk.asked)
                .contains(
                        new DerivedQuery(
                                new Sought(
                                        Optional.of("élections 2027"),
                                        Optional.of("Le Temps"),
                                        Optional.of("une"),
                                        Optional.of("fr"),
                                        Optional.of(Instant.parse("2026-03-13T23:00:00Z"))),
                                new Shown(
                                        Optional.of(5),
                                        Optional.of(Form.TITLE),
                                        Optional.of(Stories.OFF),
                                        Optional.empty())));
    }

    @Test
    void emptyParametersAskForNothing() {
        assertThat(get("/feeds/france.atom?q=&tag=").text())
                .isEqualTo("identity bytes: the ATOM document of france");
        assertThat(get("/feeds/france.atom?").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "foo=1 | no parameter “foo”",
                "Q=a | no parameter “Q”",
                "q=a&q=b | given twice",
                "limit=0 | 1 to 1000",
                "limit=1001 | 1 to 1000",
                "limit=ten | 1 to 1000",
                "limit=-5 | 1 to 1000",
                "since=yesterday | 2026-03-14",
                "since=2026-02-30 | 2026-03-14",
                "content=all | full, excerpt or title",
                "stories=maybe | merge, group, related or off",
                "lang=french%20please | language tag",
                "q=%E9 | UTF-8",
                "q=%zz | hex digits",
                "q=%00 | UTF-8",
            })
    void aParameterThatIsNotUnderstoodIsRefusedWithASentence(String query, String sentence) {
        var response = get("/feeds/france.atom?" + query);

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.field("Content-Type")).contains("text/plain; charset=utf-8");
        assertThat(response.text()).contains(sentence).endsWith(".\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feeds/sous-cle.atom?token=un-secret",
                "/feeds/sous-cle.atom?token=%C3%A9t%C3%A9%26co",
                "/feeds/sous-cle.atom?limit=3&token=un-secret",
                "/t/un-secret/feeds/sous-cle.atom",
                "/t/%C3%A9t%C3%A9&co/feeds/sous-cle.json",
                "/t/un-secret/feeds/sous-cle.opml"
            })
    void aTokenOpens(String address) {
        var response = get(address);

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.field("Cache-Control").orElseThrow()).startsWith("private");
        assertThat(response.field("X-Robots-Tag")).contains("noindex, nofollow");
        assertThat(String.join("\n", response.head())).doesNotContain("secret");
    }

    @Test
    void documentsAreAskedForWithTheTokenThatOpenedThem() {
        kiosk.keys.clear();
        get("/t/un-secret/feeds/sous-cle.atom");
        get("/feeds/sous-cle.atom?token=un-secret");
        get("/t/un-secret/feeds/france.atom");

        var opened = new FeedKey("sous-cle", Optional.of("un-secret"));
        assertThat(kiosk.keys)
                .as("a public feed has one address, whatever token is waved at it")
                .containsExactly(opened, opened, FeedKey.open("france"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feeds/sous-cle.atom",
                "/feeds/sous-cle.atom?token=",
                "/feeds/sous-cle.atom?token=un-secre",
                "/feeds/sous-cle.atom?token=un-secret2",
                "/feeds/sous-cle.atom?token=other&token=un-secret",
                "/feeds/sous-cle.opml",
                "/feeds/sous-cle",
                "/t/other/feeds/sous-cle.atom",
                "/t/un-secret/feeds/unknown.atom",
            })
    void withoutTheTokenThereIsNothing(String address) {
        var response = get(address);
        var unknown = get("/feeds/unknown.atom");

        assertThat(response.status()).isEqualTo(404);
        assertThat(response.text()).isEqualTo(unknown.text());
    }

    @Test
    void aFeedUnderATokenIsNotOnTheHomePage() {
        assertThat(get("/").text()).contains("La france en continu").doesNotContain("sous-cle");
    }

    @Test
    void whoOpensAFeedInABrowserIsShownTheSameBytesAsXml() {
        var shown =
                RawConnection.ask(
                        port,
                        "GET",
                        "/feeds/france.atom",
                        "Upgrade-Insecure-Requests: 1",
                        "Accept: text/html,*/*");
        var read = RawConnection.ask(port, "GET", "/feeds/france.atom", "Accept: text/html,*/*");

        assertThat(shown.field("Content-Type")).contains("application/xml; charset=utf-8");
        assertThat(read.field("Content-Type")).contains("application/atom+xml; charset=utf-8");
        assertThat(shown.body()).isEqualTo(read.body());
        assertThat(shown.field("ETag")).isEqualTo(read.field("ETag"));
        assertThat(shown.field("Vary")).contains("Accept-Encoding, Upgrade-Insecure-Requests");
        assertThat(shown.field("Cache-Control")).contains("private, no-cache");
        assertThat(shown.field("Content-Security-Policy").orElseThrow())
                .contains("sandbox allow-same-origin")
                .doesNotContain("script");
        assertThat(
                        RawConnection.ask(
                                        port,
                                        "GET",
                                        "/feeds/france.json",
                                        "Upgrade-Insecure-Requests: 1")
                                .field("Content-Type"))
                .contains("application/feed+json; charset=utf-8");
    }

    @Test
    void aFormIsTakenAtItsPathAlone() {
        var taken =
                post(
                        "/hub",
                        "application/x-www-form-urlencoded",
                        "hub.mode=subscribe&a=1&a=%C3%A9");

        assertThat(taken.status()).isEqualTo(202);
        assertThat(taken.text()).isEqualTo("{hub.mode=[subscribe], a=[1, é]}");
        assertThat(post("/hub", "application/json", "{}").status()).isEqualTo(415);
        assertThat(
                        post("/hub", "application/x-www-form-urlencoded", "a=" + "x".repeat(70_000))
                                .status())
                .isEqualTo(413);
        assertThat(get("/hub").status()).isEqualTo(405);
    }

    @Test
    void whatIsNotHttpIsRefusedWithoutSayingMuch() {
        var response = RawConnection.ask(port, "GET", "/feeds/../../etc/passwd%00");

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.text().toLowerCase(Locale.ROOT))
                .doesNotContain("jetty", "exception", "\tat ", "passwd");
        assertThat(RawConnection.ask(port, "GET", "/", "X-Long: " + "x".repeat(9000)).status())
                .isEqualTo(431);
    }

    private RawConnection.Response get(String target) {
        return RawConnection.ask(port, "GET", target);
    }

    private RawConnection.Response post(String target, String type, String body) {
        return RawConnection.ask(
                port,
                "POST",
                target,
                "Content-Type: " + type,
                "Content-Length: " + body.length() + "\r\n\r\n" + body);
    }
}
