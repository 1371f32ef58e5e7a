package kiosque.fetch;

import static kiosque.fetch.Fetching.ATOM;
import static kiosque.fetch.Fetching.fetch;
import static kiosque.fetch.Fetching.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import kiosque.feed.Validators;
import kiosque.fetch.setting.Access;
import kiosque.testing.Received;
import kiosque.testing.Response;
import kiosque.testing.Script;
import kiosque.testing.ScriptedServer;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// The request says who we are and what we want, and nothing else.
class RequestTest {

    @AutoClose private final ScriptedServer server = ScriptedServer.start();
    private final Fetcher fetcher = Fetching.FETCHER;

    @Test
    void itConsistsOfFiveFields() {
        Received request = get("/feed");

        assertThat(request.head().getFirst()).isEqualTo("GET /feed HTTP/1.1");
        assertThat(request.names())
                .containsExactlyInAnyOrder(
                        "User-Agent", "Accept", "Accept-Encoding", "Host", "Connection");
        assertThat(request.header("User-Agent")).contains(Fetching.USER_AGENT);
        assertThat(request.header("Host")).contains(server.authority());
        assertThat(request.header("Connection")).contains("keep-alive");
    }

    @Test
    void itListsFeedTypesAndTakesAnything() {
        assertThat(get("/feed").header("Accept").orElseThrow())
                .contains(
                        "application/atom+xml",
                        "application/rss+xml",
                        "application/feed+json",
                        "*/*");
    }

    @Test
    void itTakesAllCodingsThatWeUndo() {
        assertThat(get("/feed").header("Accept-Encoding")).contains("gzip, deflate, br, zstd");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feed?b=2&a=1&a=&&=",
                "/feed?",
                "/%7euser/%2F/%41?x=%20+y",
                "//double//slash",
                "/a/./b/../c",
                "/semi;colon,comma!$'()*:@",
                "/feed?url=http://example.org/?a",
            })
    void theTargetIsSentAsConfigured(String target) {
        assertThat(get(target).target()).isEqualTo(target);
    }

    @Test
    void aUrlWithoutAPathAsksForTheRoot() {
        server.on("/", Response.ok(ATOM)).on("/?q", Response.ok(ATOM));

        fetch(fetcher, server.url(""));
        fetch(fetcher, server.url("?q"));

        assertThat(server.received()).extracting(Received::target).containsExactly("/", "/?q");
    }

    @Test
    void whatIsNotAsciiIsEncodedAsUtf8() {
        server.on("/caf%C3%A9?%E2%82%AC", Response.ok(ATOM));

        assertThat(text(fetch(fetcher, server.url("/café?€")))).isEqualTo(ATOM);
    }

    @Test
    void aUserInTheUrlBecomesCredentials() {
        server.on("/feed", Response.ok(ATOM));

        fetch(fetcher, URI.create("http://reader:geheim@" + server.authority() + "/feed"));

        Received request = server.received().getFirst();
        assertThat(request.header("Authorization")).contains("Basic cmVhZGVyOmdlaGVpbQ==");
        assertThat(request.header("Host")).contains(server.authority());
    }

    @Test
    void configuredFieldsReplaceOursButNotTheConnectionsOwn() {
        server.on("/feed", Response.ok(ATOM));
        var access =
                new Access(
                        Duration.ofSeconds(5),
                        1_000_000,
                        Optional.empty(),
                        Map.of(
                                "accept",
                                "text/xml",
                                "Cookie",
                                "consent=yes",
                                "Host",
                                "evil.example",
                                "If-None-Match",
                                "*"),
                        Optional.empty(),
                        false,
                        Optional.empty());

        fetcher.fetch(new FetchRequest(server.url("/feed"), Validators.NONE, access));

        Received request = server.received().getFirst();
        assertThat(request.headers("Accept")).containsExactly("text/xml");
        assertThat(request.header("Cookie")).contains("consent=yes");
        assertThat(request.headers("Host")).containsExactly(server.authority());
        assertThat(request.header("If-None-Match")).isEmpty();
    }

    @Test
    void aPageIsAskedForAsHtmlAndUnconditionally() {
        server.on("/article", Response.ok("<html>"));

        assertThat(fetcher.page(server.url("/article"), Access.DEFAULT, _ -> true))
                .isInstanceOfSatisfying(
                        PageReply.Ended.class,
                        ended -> assertThat(text(ended.outcome())).isEqualTo("<html>"));

        Received request = server.received().getFirst();
        assertThat(request.header("Accept").orElseThrow()).startsWith("text/html");
        assertThat(request.names()).doesNotContain("A-IM", "If-None-Match");
    }

    @Test
    void aPageThatHasMovedWhereWeDoNotFollowIsNotAskedForThere() {
        server.on("/article", Response.redirect(302, "/here"))
                .on("/here", Response.redirect(301, "/there"));

        assertThat(
                        fetcher.page(
                                server.url("/article"),
                                Access.DEFAULT,
                                url -> !url.getPath().equals("/there")))
                .isEqualTo(new PageReply.Elsewhere(server.url("/there")));

        assertThat(server.received("/there")).isEmpty();
    }

    @Test
    void aConnectionIsUsedForTheNextRequestToo() {
        server.on("/feed", Response.ok(ATOM));

        fetch(fetcher, server.url("/feed"));
        fetch(fetcher, server.url("/feed"));

        assertThat(server.received()).extracting(Received::connection).containsExactly(1, 1);
    }

    @Test
    void aConnectionThatTheServerHasClosedIsNotUsedAgain() {
        server.on(
                "/feed",
                (request, out) -> {
                    Response.ok(ATOM).answer(request, out);
                    return Script.After.CLOSE; // without having said so
                });

        for (int i = 0; i < 3; i++) {
            assertThat(text(fetch(fetcher, server.url("/feed")))).isEqualTo(ATOM);
            await().until(() -> server.openConnections() == 0);
        }
    }

    private Received get(String target) {
        server.on(target, Response.ok(ATOM));
        assertThat(text(fetch(fetcher, server.url(target)))).isEqualTo(ATOM);
        return server.received().getFirst();
    }
}
