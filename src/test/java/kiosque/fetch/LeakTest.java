package kiosque.fetch;

import static kiosque.fetch.Fetching.ATOM;
import static kiosque.fetch.Fetching.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import kiosque.feed.FetchOutcome;
import kiosque.feed.Validators;
import kiosque.testing.Received;
import kiosque.testing.Response;
import kiosque.testing.Script;
import kiosque.testing.ScriptedServer;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;

/// However an exchange ends, its connection is used again or closed.
@ParameterizedClass(name = "over {0}")
@ValueSource(strings = {"http", "https"})
class LeakTest {

    @AutoClose private final ScriptedServer server;
    private final Fetcher fetcher = Fetching.FETCHER;

    LeakTest(String scheme) {
        server = scheme.equals("http") ? ScriptedServer.start() : ScriptedServer.startSelfSigned();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 301, 404, 500})
    void ofABodyThatIsNotWanted(int status) {
        String head = "HTTP/1.1 " + status + " Whatever\r\n";
        server.on("/endless", Script.endless(head + "\r\n", new byte[50_000]))
                .on(
                        "/announced",
                        Script.endless(
                                head + "Content-Length: 50000000\r\n\r\n", new byte[50_000]));

        fetcher.fetch(
                new FetchRequest(server.url("/endless"), Validators.NONE, Fetching.upTo(100_000)));
        fetcher.fetch(
                new FetchRequest(
                        server.url("/announced"), Validators.NONE, Fetching.upTo(100_000)));

        await().until(() -> server.openConnections() == 0);
    }

    @ParameterizedTest
    @CsvSource({"200, Truncated", "404, Refused"})
    void ofABodyThatDoesNotEndInTime(int status, String expected) {
        server.on(
                "/drip",
                (_, out) -> {
                    out.write(Coded.utf8("HTTP/1.1 " + status + " Whatever\r\n\r\n"));
                    while (true) {
                        out.write('x');
                        out.flush();
                        pause();
                    }
                });

        FetchOutcome outcome =
                fetcher.fetch(
                        new FetchRequest(
                                server.url("/drip"),
                                Validators.NONE,
                                Fetching.within(Duration.ofMillis(500))));

        assertThat(outcome.getClass().getSimpleName()).isEqualTo(expected);
        await().until(() -> server.openConnections() == 0);
    }

    @Test
    void ofACodingThatIsNoneOrAppliedTooOften() {
        server.on("/none", Response.ok(ATOM).with("Content-Encoding", "utf-8"))
                .on("/often", Response.ok(ATOM).with("Content-Encoding", "gzip,".repeat(20)));

        for (int i = 0; i < 5; i++) {
            fetch(fetcher, server.url("/none"));
            fetch(fetcher, server.url("/often"));
        }

        assertThat(server.received()).extracting(Received::connection).containsOnly(1);
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
