package kiosque.fetch;

import static kiosque.fetch.Fetching.ATOM;
import static kiosque.fetch.Fetching.fetch;
import static kiosque.fetch.Fetching.fetched;
import static kiosque.fetch.Fetching.text;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.FetchOutcome;
import kiosque.feed.FetchOutcome.Forbidden;
import kiosque.feed.FetchOutcome.Moves;
import kiosque.feed.FetchOutcome.ServerError;
import kiosque.feed.Validators;
import kiosque.fetch.setting.Access;
import kiosque.testing.Received;
import kiosque.testing.Response;
import kiosque.testing.Script;
import kiosque.testing.ScriptedServer;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// Redirects are followed by us, hop by hop (RFC 9110, section 15.4).
class RedirectTest {

    private static final Access SECRETIVE =
            new Access(
                    Duration.ofSeconds(20),
                    15_000_000,
                    Optional.of(new Access.Credentials("reader", "geheim")),
                    Map.of("X-Key", "k"),
                    Optional.empty(),
                    false,
                    Optional.of("Le Mur"));

    private static final Access WITH_COOKIES =
            new Access(
                    Duration.ofSeconds(20),
                    15_000_000,
                    Optional.empty(),
                    Map.of(),
                    Optional.empty(),
                    true,
                    Optional.of("Le Mur"));

    @AutoClose private final ScriptedServer server = ScriptedServer.start();
    @AutoClose private final ScriptedServer other = ScriptedServer.startAt("127.0.0.2");
    private final Fetcher fetcher = Fetching.FETCHER;
    private final URI url = server.url("/feed");

    @ParameterizedTest
    @CsvSource({"301, true", "302, false", "303, false", "307, false", "308, true"})
    void onlyAPermanentOneCounts(int status, boolean counts) {
        server.on("/feed", Response.redirect(status, "/new")).on("/new", Response.ok(ATOM));

        FetchOutcome outcome = fetch(fetcher, url);

        URI there = server.url("/new");
        assertThat(fetched(outcome).moves())
                .isEqualTo(new Moves(counts ? Optional.of(there) : Optional.empty()));
        assertThat(fetched(outcome).document().location()).isEqualTo(there);
    }

    @Test
    void ofAChainOnlyThePermanentBeginningCounts() {
        server.on("/feed", Response.redirect(301, "/a"))
                .on("/a", Response.redirect(308, "/b"))
                .on("/b", Response.redirect(302, "/c"))
                .on("/c", Response.redirect(301, "/d"))
                .on("/d", Response.ok(ATOM));

        var fetched = fetched(fetch(fetcher, url));
        assertThat(fetched.moves()).isEqualTo(new Moves(Optional.of(server.url("/b"))));
        assertThat(fetched.document().location()).isEqualTo(server.url("/d"));
    }

    @Test
    void aPermanentOneAfterATemporaryOneDoesNot() {
        server.on("/feed", Response.redirect(302, "/a"))
                .on("/a", Response.redirect(301, "/b"))
                .on("/b", Response.ok(ATOM));

        assertThat(fetched(fetch(fetcher, url)).moves().permanent()).isEmpty();
    }

    @Test
    void a304AtTheEndTellsOfTheMoveToo() {
        server.on("/feed", Response.redirect(301, "/new")).on("/new", Response.of(304));

        FetchOutcome outcome =
                fetch(fetcher, url, Fetching.validators("\"a\"", null, server.url("/new")));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        FetchOutcome.NotModified.class,
                        it -> assertThat(it.moves().permanent()).contains(server.url("/new")));
    }

    @Test
    void aCircleIsCut() {
        server.on("/feed", Response.redirect(302, "/a")).on("/a", Response.redirect(302, "/feed"));

        assertThat(fetch(fetcher, url)).isInstanceOf(Forbidden.class);
        assertThat(server.received()).hasSize(2);
    }

    @Test
    void anEndlessChainIsCutAfterTenHops() {
        for (int i = 0; i < 30; i++) {
            server.on("/" + i, Response.redirect(302, "/" + (i + 1)));
        }

        assertThat(fetch(fetcher, server.url("/0"))).isInstanceOf(Forbidden.class);
        assertThat(server.received()).hasSize(11);
    }

    @Test
    void tenHopsAreFine() {
        for (int i = 0; i < 10; i++) {
            server.on("/" + i, Response.redirect(302, "/" + (i + 1)));
        }
        server.on("/10", Response.ok(ATOM));

        assertThat(text(fetch(fetcher, server.url("/0")))).isEqualTo(ATOM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://127.0.0.1/feed",
                "gopher://127.0.0.1/",
                "javascript:alert(1)",
                "data:text/xml,<rss/>",
                "jar:http://127.0.0.1/a!/b",
                "http:///feed",
                "http://exa mple/",
                "http://127.0.0.1:99999/",
            })
    void itGoesNowhereElseThanHttp(String location) {
        server.on("/feed", Response.redirect(302, location));

        assertThat(fetch(fetcher, url)).isInstanceOf(Forbidden.class);
    }

    @Test
    void aUserNameInARedirectIsRefused() {
        server.on(
                "/feed",
                Response.redirect(302, "http://user:password@" + server.authority() + "/new"));

        assertThat(fetch(fetcher, url)).isInstanceOf(Forbidden.class);
        assertThat(server.received("/new")).isEmpty();
    }

    @Test
    void noFragmentGoesOnTheWire() {
        server.on("/feed", Response.redirect(302, "/new#latest")).on("/new", Response.ok(ATOM));

        assertThat(text(fetch(fetcher, URI.create(url + "#top")))).isEqualTo(ATOM);
        assertThat(server.received()).extracting(Received::target).containsExactly("/feed", "/new");
    }

    @Test
    void credentialsHeadersAndCookiesStayAtTheirOrigin() {
        server.on(
                "/feed",
                (request, out) ->
                        request.header("Cookie").isPresent()
                                ? Response.redirect(302, other.url("/feed").toString())
                                        .answer(request, out)
                                : Response.redirect(302, "/feed")
                                        .with("Set-Cookie", "session=1; Path=/")
                                        .answer(request, out));
        other.on(
                "/feed",
                Response.redirect(302, server.url("/back").toString()).with("Set-Cookie", "spy=1"));
        server.on("/back", Response.ok(ATOM));

        assertThat(text(fetcher.fetch(new FetchRequest(url, Validators.NONE, SECRETIVE))))
                .isEqualTo(ATOM);

        assertThat(server.received("/feed").getLast().header("Cookie")).contains("session=1");
        assertThat(server.received())
                .allSatisfy(it ->
                        assertThat(it.header("Authorization"))
                                .contains("Basic cmVhZGVyOmdlaGVpbQ=="))
                .allSatisfy(it -> assertThat(it.header("X-Key")).contains("k"));
        assertThat(server.received("/back").getFirst().header("Cookie")).contains("session=1");
        assertThat(other.received())
                .singleElement()
                .satisfies(it ->
                        assertThat(it.names()).doesNotContain("Authorization", "X-Key", "Cookie"));
    }

    @Test
    void cookiesAreIgnoredUnlessConfigured() {
        server.on("/feed", Response.redirect(302, "/new").with("Set-Cookie", "track=1; Path=/"))
                .on("/new", Response.ok(ATOM));

        fetch(fetcher, url);
        fetch(fetcher, url);

        assertThat(server.received())
                .hasSize(4)
                .allSatisfy(it -> assertThat(it.names()).doesNotContain("Cookie"));
    }

    @Test
    void aCookieThatAWallSetsIsGivenBackForItsLife() {
        server.on(
                "/feed",
                (request, out) ->
                        (request.header("Cookie").filter("seen=1"::equals).isPresent()
                                        ? Response.ok(ATOM)
                                        : Response.redirect(302, "/feed")
                                                .with("Set-Cookie", "seen=1; Path=/; Max-Age=9999"))
                                .answer(request, out));
        for (int turn = 0; turn < 3; turn++) {
            assertThat(text(fetcher.fetch(new FetchRequest(url, Validators.NONE, WITH_COOKIES))))
                    .isEqualTo(ATOM);
        }
        assertThat(server.received()).as("the wall is met once").hasSize(4);
        assertThat(fetch(fetcher, url))
                .isInstanceOfSatisfying(
                        Forbidden.class,
                        it -> assertThat(it.reason()).contains("circle", "`cookies: true`"));
    }

    @Test
    void everyHopPassesTheGate() {
        try (Fetcher narrow = Fetching.fetcher("127.0.0.1/32:" + server.port())) {
            server.on("/feed", Response.redirect(302, other.url("/secret").toString()));

            assertThat(fetch(narrow, url)).isInstanceOf(Forbidden.class);
            assertThat(other.received()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "new, /dir/new",
        "../up, /up",
        "../../../far, /far",
        "./a/../b?x=/../y, /dir/b?x=/../y",
        "?q=1, /dir/feed?q=1",
        "/a//b/, /a//b/",
        "/caf\u00c3\u00a9, /caf%C3%A9", // UTF-8 on the wire, one char a byte
        "/caf\u00e9, /caf%E9",
        "/a b|c, /a%20b|c",
        "/%7Euser/%2f, /%7Euser/%2f",
    })
    void aRelativeLocationIsResolved(String location, String target) {
        server.on("/dir/feed", Response.redirect(302, location)).on(target, Response.ok(ATOM));

        assertThat(text(fetch(fetcher, server.url("/dir/feed")))).isEqualTo(ATOM);
        assertThat(server.received().getLast().target()).isEqualTo(target);
    }

    @Test
    void oneThatLeadsNowhereIsTheServersMistake() {
        server.on("/feed", Response.of(302));

        assertThat(fetch(fetcher, url)).isEqualTo(new ServerError(302));
    }

    @Test
    void anEndlessBodyOfARedirectIsNotRead() {
        server.on(
                        "/feed",
                        Script.endless(
                                "HTTP/1.1 301 Moved\r\nLocation: /new\r\n\r\n", new byte[1000]))
                .on("/new", Response.ok(ATOM));

        assertThat(text(fetch(fetcher, url))).isEqualTo(ATOM);
        assertThat(server.sent())
                .isLessThan(16_000_000); // what fits into socket buffers goes out unread
    }
}
