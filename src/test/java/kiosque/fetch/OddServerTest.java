package kiosque.fetch;

import static kiosque.fetch.Fetching.ATOM;
import static kiosque.fetch.Fetching.fetch;
import static kiosque.fetch.Fetching.fetched;
import static kiosque.fetch.Fetching.text;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.FetchOutcome.Cause;
import kiosque.feed.FetchOutcome.RetryLater;
import kiosque.feed.FetchOutcome.Unreachable;
import kiosque.testing.FrameServer;
import kiosque.testing.FrameServer.Manner;
import kiosque.testing.Response;
import kiosque.testing.Script;
import kiosque.testing.ScriptedServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/// Servers that are odd, and from which a feed is to be had all the same.
class OddServerTest {

    private static final byte[] NO_SETTINGS = new byte[0];

    /// SETTINGS_INITIAL_WINDOW_SIZE: 0.
    private static final byte[] NO_WINDOW = {0, 4, 0, 0, 0, 0};

    private final Fetcher fetcher = Fetching.FETCHER;

    @ParameterizedTest
    @ValueSource(strings = {"http", "https"})
    void aConnectionThatHasDiedSinceItWasLastUsedCostsNothing(String scheme) throws IOException {
        try (ScriptedServer server = started(scheme)) {
            server.on(
                    "/feed",
                    Response.ok(ATOM),
                    (_, _) -> Script.After.CLOSE, // takes the request, and is gone
                    Response.ok(ATOM));

            assertThat(text(fetch(fetcher, server.url("/feed")))).isEqualTo(ATOM);
            assertThat(text(fetch(fetcher, server.url("/feed")))).isEqualTo(ATOM);
            assertThat(server.received()).hasSize(3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "https"})
    void aNewConnectionThatBringsNothingIsNotTriedAgain(String scheme) throws IOException {
        try (ScriptedServer server = started(scheme)) {
            server.on("/feed", (_, _) -> Script.After.CLOSE);

            fetch(fetcher, server.url("/feed"));

            assertThat(server.received()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"GO_AWAY", "TAKE_AND_GO_AWAY", "REFUSE_STREAM"})
    void whatAServerHasNotTakenUpIsAskedOnceMore(Manner manner) throws IOException {
        try (var server = new FrameServer(ATOM, NO_SETTINGS, manner, Manner.SERVE)) {
            assertThat(text(fetch(fetcher, server.url("/feed")))).isEqualTo(ATOM);
            assertThat(server.asked()).containsExactly("HTTP/2", "HTTP/2");
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "GO_AWAY_CALMLY",
                "TAKE_AND_GO_AWAY_CALMLY",
                "BEGIN_AND_GO_AWAY_CALMLY",
                "SAY_CALM",
                "CALM_STREAM"
            })
    void whoWantsCalmIsLeftAlone(Manner manner) throws IOException {
        try (var server = new FrameServer(ATOM, NO_SETTINGS, manner, Manner.SERVE)) {
            assertThat(fetch(fetcher, server.url("/feed")))
                    .isEqualTo(new RetryLater(429, Optional.empty()));
            assertThat(server.asked()).containsExactly("HTTP/2");
        }
    }

    @Test
    void aPleaForCalmAnswersAPostToo() throws IOException {
        try (var server = new FrameServer(ATOM, NO_SETTINGS, Manner.CALM_STREAM)) {
            assertThat(
                            fetcher.post(
                                    server.url("/hub"),
                                    new byte[0],
                                    "text/plain",
                                    Map.of(),
                                    Fetching.ACCESS))
                    .isInstanceOfSatisfying(
                            Reply.Answered.class, it -> assertThat(it.status()).isEqualTo(429));
        }
    }

    @Test
    void whoGoesAwayOnceTheAnswerIsOutIsRead() throws IOException {
        try (var server = new FrameServer(ATOM, NO_SETTINGS, Manner.SERVE_AND_GO_AWAY)) {
            assertThat(text(fetch(fetcher, server.url("/feed")))).isEqualTo(ATOM);
            assertThat(text(fetch(fetcher, server.url("/feed")))).isEqualTo(ATOM);
            assertThat(server.asked()).containsExactly("HTTP/2", "HTTP/2");
        }
    }

    @Test
    void aUsedConnectionThatVanishesIsReplacedOnce() throws IOException {
        try (var server =
                new FrameServer(ATOM, NO_SETTINGS, Manner.SERVE, Manner.VANISH, Manner.SERVE)) {
            assertThat(text(fetch(fetcher, server.url("/feed")))).isEqualTo(ATOM);
            assertThat(text(fetch(fetcher, server.url("/feed")))).isEqualTo(ATOM);
            assertThat(server.asked()).containsExactly("HTTP/2", "HTTP/2", "HTTP/2");
        }
    }

    @Test
    void whoSaysNothingButThatItIsAtAnEndIsNotAskedForEver() throws IOException {
        try (var server = new FrameServer(ATOM, NO_SETTINGS, Manner.VANISH)) {
            assertThat(fetch(fetcher, server.url("/feed")))
                    .isInstanceOfSatisfying(
                            Unreachable.class, it -> assertThat(it.cause()).isEqualTo(Cause.RESET));
            assertThat(server.asked()).hasSizeLessThanOrEqualTo(2);
        }
    }

    @Test
    void whatIsSaidBehindABodyIsNoPartOfIt() throws IOException {
        try (var server = new FrameServer(ATOM, NO_SETTINGS, Manner.TRAIL)) {
            assertThat(text(fetch(fetcher, server.url("/feed")))).isEqualTo(ATOM);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PING", "HINT", "SEND_NOTHING"})
    void aFloodIsLeft(Manner manner) throws IOException {
        try (var server = new FrameServer(ATOM, NO_SETTINGS, manner)) {
            assertThat(fetch(fetcher, server.url("/feed"))).isInstanceOf(Unreachable.class);
            assertThat(server.flooded()).isLessThan(32_000_000);
            assertThat(server.asked()).containsExactly("HTTP/2");
        }
    }

    @Test
    void whoWantsHttp1GetsIt() throws IOException {
        try (var server = new FrameServer(ATOM, NO_SETTINGS, Manner.WANT_HTTP_1)) {
            assertThat(text(fetch(fetcher, server.url("/feed")))).isEqualTo(ATOM);
            assertThat(text(fetch(fetcher, server.url("/feed")))).isEqualTo(ATOM);
            assertThat(server.asked()).containsExactly("HTTP/2", "HTTP/1.1", "HTTP/1.1");
        }
    }

    @Test
    void aServerThatLetsNothingBeSentToItIsAsked() throws IOException {
        try (var server = new FrameServer(ATOM, NO_WINDOW, Manner.SERVE)) {
            assertThat(text(fetch(fetcher, server.url("/feed")))).isEqualTo(ATOM);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "https"})
    void headersThatCanMeanOneThingOnlyAreBorne(String scheme) throws IOException {
        String length = "Content-Length: " + latin(ATOM).length() + "\r\n";
        try (ScriptedServer server = started(scheme)) {
            server.on("/twins", raw(length + length))
                    .on("/list", raw(length.strip() + ", " + length.substring(16)))
                    .on("/line", raw(length + "This is no field\r\n"))
                    .on("/identity", raw("Transfer-Encoding: identity\r\n" + length))
                    .on("/nothing", raw("Transfer-Encoding:\r\n" + length))
                    .on(
                            "/version",
                            Script.raw("HTTP/2.0 200 OK\r\n" + length + "\r\n" + latin(ATOM)))
                    .on("/small", Script.raw("http/1.1 200 ok\r\n" + length + "\r\n" + latin(ATOM)))
                    .on("/long", raw(length + "X-Long: " + "x".repeat(30_000) + "\r\n"))
                    .on("/cookies", raw(length + "Set-Cookie: a=b\r\n".repeat(250)));

            for (String path :
                    new String[] {
                        "/twins",
                        "/list",
                        "/line",
                        "/identity",
                        "/nothing",
                        "/version",
                        "/small",
                        "/long",
                        "/cookies"
                    }) {
                assertThat(text(fetch(fetcher, server.url(path)))).as(path).isEqualTo(ATOM);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked, Chunked",
                "Transfer-Encoding: identity, chunked",
            })
    void chunksSaidTwiceAreChunksOnce(String fields) throws IOException {
        String body = "%x\r\n%s\r\n0\r\n\r\n".formatted(latin(ATOM).length(), latin(ATOM));
        try (ScriptedServer server = ScriptedServer.start()) {
            server.on("/feed", Script.raw("HTTP/1.1 200 OK\r\n" + fields + "\r\n\r\n" + body));

            assertThat(text(fetch(fetcher, server.url("/feed")))).isEqualTo(ATOM);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "unknown", "\"140\""})
    void aLengthThatIsNoneIsNoneWhereTheConnectionEndsWithTheBody(String length)
            throws IOException {
        try (ScriptedServer server = ScriptedServer.start()) {
            server.on(
                    "/feed",
                    (request, out) -> {
                        raw("Connection: close\r\nContent-Length: " + length + "\r\n")
                                .answer(request, out);
                        return Script.After.CLOSE;
                    });

            assertThat(text(fetch(fetcher, server.url("/feed")))).isEqualTo(ATOM);
        }
    }

    @Test
    void aBodyThatWasPackedTwiceUnderOneLabelIsUnpackedTwice() throws IOException {
        byte[] once = gzip(ATOM.getBytes(StandardCharsets.UTF_8));
        try (ScriptedServer server = ScriptedServer.start()) {
            server.on("/feed", Response.of(200).body(gzip(once)).with("Content-Encoding", "gzip"));

            assertThat(text(fetch(fetcher, server.url("/feed")))).isEqualTo(ATOM);
        }
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        }
        return packed.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 403, 404, 429, 500, 502, 503, 504})
    void retryAfterCountsOnEveryStatus(int status) throws IOException {
        try (ScriptedServer server = ScriptedServer.start()) {
            server.on("/feed", Response.of(status).with("Retry-After", "7200"));

            assertThat(fetch(fetcher, server.url("/feed")))
                    .isEqualTo(new RetryLater(status, Optional.of(Duration.ofHours(2))));
        }
    }

    @Test
    void retryAfterOfAGoodAnswerIsAsGoodAsMaxAge() throws IOException {
        try (ScriptedServer server = ScriptedServer.start()) {
            server.on(
                    "/feed",
                    Response.ok(ATOM)
                            .with("Retry-After", "7200")
                            .with("Cache-Control", "max-age=60"));

            assertThat(fetched(fetch(fetcher, server.url("/feed"))).freshFor())
                    .contains(Duration.ofHours(2));
        }
    }

    @Test
    void whoRedirectsAndAsksForTimeIsAskedNextAfterThat() throws IOException {
        try (ScriptedServer server = ScriptedServer.start()) {
            server.on(
                    "/old",
                    Response.of(307)
                            .with("Location", server.url("/feed").toString())
                            .with("Retry-After", "7200"));
            server.on("/feed", Response.ok(ATOM).with("Cache-Control", "max-age=60"));

            assertThat(fetched(fetch(fetcher, server.url("/old"))).freshFor())
                    .contains(Duration.ofHours(2));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7200.5",
                "7200s",
                "7200 seconds",
                "\"7200\"",
                "7200;x",
                "120 minutes",
                "2 Hours",
                "2h",
                "30, 7200"
            })
    void retryAfterIsReadHoweverItIsWritten(String written) throws IOException {
        try (ScriptedServer server = ScriptedServer.start()) {
            server.on(
                    "/feed",
                    Response.of(429).with("Retry-After", "60").with("Retry-After", written));

            assertThat(fetch(fetcher, server.url("/feed")))
                    .isEqualTo(new RetryLater(429, Optional.of(Duration.ofHours(2))));
        }
    }

    @Test
    void aStatusThatIsNoneIsTheServersMistake() throws IOException {
        try (ScriptedServer server = ScriptedServer.start()) {
            server.on("/feed", Script.raw("HTTP/1.1 000 None\r\nContent-Length: 0\r\n\r\n"));

            assertThat(fetch(fetcher, server.url("/feed")))
                    .isInstanceOfSatisfying(
                            Unreachable.class,
                            it -> assertThat(it.cause()).isEqualTo(Cause.PROTOCOL));
        }
    }

    private static Script raw(String fields) {
        return Script.raw("HTTP/1.1 200 OK\r\n" + fields + "\r\n" + latin(ATOM));
    }

    /// As `Script.raw` writes one byte per char.
    private static String latin(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static ScriptedServer started(String scheme) {
        return scheme.equals("http") ? ScriptedServer.start() : ScriptedServer.startSelfSigned();
    }
}
