package kiosque.fetch;

import static kiosque.fetch.Fetching.ATOM;
import static kiosque.fetch.Fetching.fetch;
import static kiosque.fetch.Fetching.fetched;
import static kiosque.fetch.Fetching.text;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import kiosque.feed.FetchOutcome.Cause;
import kiosque.feed.FetchOutcome.NotModified;
import kiosque.feed.FetchOutcome.Refused;
import kiosque.feed.FetchOutcome.TooLarge;
import kiosque.feed.FetchOutcome.Unreachable;
import kiosque.feed.Validators;
import kiosque.fetch.setting.Access;
import kiosque.fetch.setting.FetchSettings;
import kiosque.testing.Http2Server;
import kiosque.testing.Received;
import kiosque.testing.Response;
import kiosque.testing.ScriptedServer;

import org.junit.jupiter.api.Test;

/// TLS is checked unless a source says otherwise; HTTP/2 is spoken with whom it suits.
class TlsTest {

    private final Fetcher fetcher = Fetching.FETCHER;

    @Test
    void aSelfSignedCertificateIsRefused() throws IOException {
        try (ScriptedServer server = ScriptedServer.startSelfSigned()) {
            server.on("/feed", Response.ok(ATOM));

            assertThat(
                            fetcher.fetch(
                                    new FetchRequest(
                                            server.url("/feed"), Validators.NONE, Access.DEFAULT)))
                    .isEqualTo(
                            new Unreachable(
                                    Cause.TLS,
                                    server.authority()
                                            + ": its certificate is not signed by an authority that"
                                            + " is trusted here"));
            assertThat(server.received()).isEmpty();
        }
    }

    @Test
    void aCertificateIsKnownToEndTwoWeeksAhead() throws IOException {
        var clock = new AtomicReference<>(Instant.parse("2126-10-01T00:00:00Z"));
        var settings =
                new FetchSettings(
                        Fetching.USER_AGENT,
                        Duration.ofSeconds(5),
                        List.of("127.0.0.0/8"),
                        Optional.empty());
        try (var ours = new Fetcher(settings, clock::get);
                ScriptedServer server = ScriptedServer.startSelfSigned();
                ScriptedServer plain = ScriptedServer.start()) {
            server.on("/feed", Response.ok(ATOM));
            plain.on("/feed", Response.ok(ATOM));
            fetched(fetch(ours, plain.url("/feed")));
            assertThat(ours.endingCertificate(plain.url("/feed"))).isEmpty();

            fetched(fetch(ours, server.url("/feed")));
            assertThat(ours.endingCertificate(server.url("/feed"))).isEmpty();

            clock.set(Instant.parse("2126-10-27T00:00:00Z"));
            assertThat(ours.endingCertificate(server.url("/feed")))
                    .contains(Instant.parse("2126-11-01T13:37:19Z"));
        }
    }

    @Test
    void aServerThatDoesNotSpeakTlsIsATlsFailure() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            Thread.ofVirtual()
                    .start(() -> {
                        try (Socket socket = server.accept()) {
                            socket.getOutputStream()
                                    .write(Coded.utf8("HTTP/1.1 400 This is no TLS port\r\n\r\n"));
                            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
                        } catch (IOException _) {
                            // the peer has seen enough
                        }
                    });
            URI url = URI.create("https://127.0.0.1:" + server.getLocalPort() + "/feed");

            assertThat(fetch(fetcher, url))
                    .isInstanceOfSatisfying(
                            Unreachable.class, it -> assertThat(it.cause()).isEqualTo(Cause.TLS));
        }
    }

    @Test
    void aConnectionIsUsedForTheNextRequestToo() throws IOException {
        try (ScriptedServer server = ScriptedServer.startSelfSigned()) {
            server.on("/feed", Response.redirect(302, "/new")).on("/new", Response.ok(ATOM));

            assertThat(text(fetch(fetcher, server.url("/feed")))).isEqualTo(ATOM);
            assertThat(text(fetch(fetcher, server.url("/feed")))).isEqualTo(ATOM);

            assertThat(server.received())
                    .extracting(Received::connection)
                    .containsExactly(1, 1, 1, 1);
        }
    }

    @Test
    void http2IsSpokenWhereTheServerOffersIt() {
        String tag = "\"caf\u00c3\u00a9\u0080\u009f\"";
        try (Http2Server server = new Http2Server()) {
            server.on("/feed", 200, ATOM, "ETag", tag, "Content-Type", "application/atom+xml");

            Validators given = fetched(fetch(fetcher, server.url("/feed"))).validators();
            server.on("/feed", 304, "", "ETag", tag);
            var second = fetch(fetcher, server.url("/feed"), given);

            assertThat(given.entityTag()).contains(tag);
            assertThat(second).isInstanceOf(NotModified.class);
            assertThat(server.received())
                    .allSatisfy(
                            it -> assertThat(it.head().getFirst()).isEqualTo("GET /feed HTTP/2.0"));
            assertThat(server.received().getLast().header("if-none-match")).contains(tag);
            assertThat(server.received().getFirst().names())
                    .doesNotContainAnyElementsOf(
                            List.of("priority", "connection", "upgrade", "cookie", "referer"));
        }
    }

    @Test
    void limitsHoldOverHttp2Too() {
        try (Http2Server server = new Http2Server()) {
            server.on("/large", 200, "x".repeat(3_000_000))
                    .on("/error", 404, "x".repeat(3_000_000))
                    .on("/flood", 200, ATOM, "X-Flood", "x".repeat(1 << 20));

            assertThat(text(fetch(fetcher, server.url("/large")))).hasSize(3_000_000);
            assertThat(
                            fetcher.fetch(
                                    new FetchRequest(
                                            server.url("/large"),
                                            Validators.NONE,
                                            Fetching.upTo(1_000_000))))
                    .isInstanceOf(TooLarge.class);
            assertThat(fetch(fetcher, server.url("/error"))).isEqualTo(new Refused(404));
            assertThat(fetch(fetcher, server.url("/flood"))).isInstanceOf(TooLarge.class);
        }
    }

    @Test
    void aPostGoesOverHttp2() {
        try (Http2Server server = new Http2Server()) {
            server.on("/hub", 202, "accepted");

            Reply reply =
                    fetcher.post(
                            server.url("/hub"),
                            Coded.utf8("hub.mode=subscribe"),
                            "application/x-www-form-urlencoded",
                            Map.of(),
                            Fetching.ACCESS);

            assertThat(reply)
                    .isInstanceOfSatisfying(
                            Reply.Answered.class, it -> assertThat(it.status()).isEqualTo(202));
            assertThat(server.received().getFirst().text()).isEqualTo("hub.mode=subscribe");
        }
    }
}
