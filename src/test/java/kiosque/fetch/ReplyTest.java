package kiosque.fetch;

import static kiosque.fetch.Fetching.ACCESS;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.FetchOutcome;
import kiosque.testing.Received;
import kiosque.testing.Response;
import kiosque.testing.Script;
import kiosque.testing.ScriptedServer;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/// Requests that are not for feeds: to hubs and callbacks.
class ReplyTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    @AutoClose private final ScriptedServer server = ScriptedServer.start();
    private final Fetcher fetcher = Fetching.FETCHER;

    @Test
    void aPostSendsItsBodyOnce() {
        server.on("/hub?x=%2f", Response.of(202).body("accepted"));

        Reply reply =
                fetcher.post(
                        server.url("/hub?x=%2f"),
                        Coded.utf8("a=b&c=é"),
                        FORM,
                        Map.of("X-Hub-Signature", "sha256=0"),
                        ACCESS);

        assertThat(reply)
                .isInstanceOfSatisfying(
                        Reply.Answered.class,
                        it -> {
                            assertThat(it.status()).isEqualTo(202);
                            assertThat(it.isSuccess()).isTrue();
                            assertThat(it.body())
                                    .asString(StandardCharsets.UTF_8)
                                    .isEqualTo("accepted");
                        });
        Received request = server.received().getFirst();
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.text()).isEqualTo("a=b&c=é");
        assertThat(request.headers("Content-Type")).containsExactly(FORM);
        assertThat(request.header("X-Hub-Signature")).contains("sha256=0");
        assertThat(request.header("User-Agent")).contains(Fetching.USER_AGENT);
        assertThat(request.names()).doesNotContain("Expect", "Referer", "Origin", "Cookie");
    }

    @Test
    void aFailedPostIsNotRepeated() {
        server.on("/hub", (_, _) -> Script.After.RESET);

        assertThat(fetcher.post(server.url("/hub"), Coded.utf8("a=b"), FORM, Map.of(), ACCESS))
                .isInstanceOf(Reply.Failed.class);
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void redirectsAreNotFollowed() {
        server.on("/callback", Response.redirect(302, "/elsewhere"));

        assertThat(fetcher.get(server.url("/callback"), ACCESS))
                .isInstanceOfSatisfying(
                        Reply.Answered.class, it -> assertThat(it.status()).isEqualTo(302));
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void aRefusalComesWithItsWords() throws IOException {
        server.on(
                "/hub",
                Response.of(429)
                        .with("Retry-After", "60")
                        .with("Content-Type", "text/plain")
                        .with("Content-Encoding", "gzip")
                        .body(Coded.gzip(Coded.utf8("slow down"))));

        assertThat(fetcher.get(server.url("/hub"), ACCESS))
                .isInstanceOfSatisfying(
                        Reply.Answered.class,
                        it -> {
                            assertThat(it.body())
                                    .asString(StandardCharsets.UTF_8)
                                    .isEqualTo("slow down");
                            assertThat(it.retryAfter()).contains(Duration.ofMinutes(1));
                        });
    }

    @Test
    void theGateHoldsForThemToo() {
        try (Fetcher strict = Fetching.fetcher("10.0.0.0/8")) {
            assertThat(strict.get(server.url("/callback"), ACCESS))
                    .isInstanceOfSatisfying(
                            Reply.Failed.class,
                            it -> assertThat(it.why()).isInstanceOf(FetchOutcome.Forbidden.class));
            assertThat(strict.post(server.url("/hub"), new byte[0], FORM, Map.of(), ACCESS))
                    .isInstanceOf(Reply.Failed.class);
            assertThat(strict.get(URI.create("file:///etc/passwd"), ACCESS))
                    .isInstanceOf(Reply.Failed.class);
        }
        assertThat(server.received()).isEmpty();
    }

    @Test
    void aReplyIsBounded() {
        server.on("/callback", Script.endless("HTTP/1.1 200 OK\r\n\r\n", new byte[1000]));

        assertThat(fetcher.get(server.url("/callback"), ACCESS))
                .isInstanceOfSatisfying(
                        Reply.Failed.class,
                        it -> assertThat(it.why()).isInstanceOf(FetchOutcome.TooLarge.class));
    }
}
