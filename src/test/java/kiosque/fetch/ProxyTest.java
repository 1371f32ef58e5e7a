package kiosque.fetch;

import static kiosque.fetch.Fetching.ATOM;
import static kiosque.fetch.Fetching.NOW;
import static kiosque.fetch.Fetching.USER_AGENT;
import static kiosque.fetch.Fetching.fetch;
import static kiosque.fetch.Fetching.text;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.FetchOutcome;
import kiosque.feed.FetchOutcome.Cause;
import kiosque.feed.FetchOutcome.Forbidden;
import kiosque.feed.FetchOutcome.Unreachable;
import kiosque.feed.Validators;
import kiosque.fetch.setting.Access;
import kiosque.fetch.setting.FetchSettings;
import kiosque.testing.Received;
import kiosque.testing.Response;
import kiosque.testing.ScriptedServer;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Through a proxy: the gate does not see what the proxy resolves, only what needs no resolving.
class ProxyTest {

    @AutoClose private final ScriptedServer proxy = ScriptedServer.start();

    @AutoClose
    private final Fetcher fetcher =
            new Fetcher(
                    new FetchSettings(
                            USER_AGENT,
                            Duration.ofSeconds(5),
                            List.of(),
                            Optional.of(proxy.url(""))),
                    () -> NOW);

    @Test
    void thePublicIsAskedForThroughTheProxy() {
        proxy.on("http://feeds.example/a|b?x=%7e", Response.ok(ATOM));
        proxy.on("http://feeds.example/feed?x=%7e", Response.ok(ATOM));

        assertThat(text(fetch(fetcher, URI.create("http://feeds.example/feed?x=%7e"))))
                .isEqualTo(ATOM);
        assertThat(proxy.received().getFirst().header("Host")).contains("feeds.example");
    }

    @Test
    void aSourcesOwnProxyComesFirst() throws IOException {
        try (ScriptedServer own = ScriptedServer.start()) {
            own.on("http://feeds.example/feed", Response.ok(ATOM));
            var access =
                    new Access(
                            Duration.ofSeconds(20),
                            1_000_000,
                            Optional.empty(),
                            Map.of(),
                            Optional.of(own.url("")),
                            false,
                            Optional.empty());

            FetchOutcome outcome =
                    fetcher.fetch(
                            new FetchRequest(
                                    URI.create("http://feeds.example/feed"),
                                    Validators.NONE,
                                    access));

            assertThat(text(outcome)).isEqualTo(ATOM);
            assertThat(proxy.received()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.0.0.1",
                "[::1]",
                "2130706433",
                "127.1",
                "localhost",
                "printer.localhost"
            })
    void whatIsPlainlyPrivateIsRefusedHereToo(String host) {
        assertThat(fetch(fetcher, URI.create("http://" + host + "/")))
                .satisfiesAnyOf(
                        it -> assertThat(it).isInstanceOf(Forbidden.class),
                        it -> assertThat(it).isInstanceOf(Unreachable.class));
        assertThat(proxy.received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 304, 403, 407, 410, 429, 500})
    void whatAProxySaysInPlaceOfATunnelIsNotTheServersWord(int status) {
        proxy.on(
                "feeds.example:443",
                Response.of(status)
                        .with("Location", "http://evil.example/")
                        .with("Retry-After", "1000")
                        .body("<rss/>"));

        assertThat(fetch(fetcher, URI.create("https://feeds.example/feed")))
                .isEqualTo(
                        new Unreachable(
                                Cause.REFUSED,
                                "The proxy would not connect, and answered " + status));
        assertThat(proxy.received()).extracting(Received::method).containsExactly("CONNECT");
    }

    @Test
    void theServersOwnAnswerComesThroughATunnel() throws IOException {
        try (ScriptedServer server = ScriptedServer.startSelfSigned();
                var tunnel = new ServerSocket(0, 10, InetAddress.ofLiteral("127.0.0.1"))) {
            server.on("/feed", Response.ok(ATOM));
            Thread.ofVirtual().start(() -> dig(tunnel));
            URI through = URI.create("http://127.0.0.1:" + tunnel.getLocalPort());
            var access =
                    new Access(
                            Duration.ofSeconds(20),
                            1_000_000,
                            Optional.empty(),
                            Map.of(),
                            Optional.of(through),
                            true,
                            Optional.empty());

            FetchOutcome outcome =
                    Fetching.FETCHER.fetch(
                            new FetchRequest(server.url("/feed"), Validators.NONE, access));

            assertThat(text(outcome)).isEqualTo(ATOM);
        }
    }

    /// Connects whoever comes first with whom they ask for.
    private static void dig(ServerSocket tunnel) {
        try (Socket near = tunnel.accept()) {
            var head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                head.append((char) near.getInputStream().read());
            }
            int port =
                    Integer.parseInt(head.substring(head.indexOf(":") + 1, head.indexOf(" HTTP")));
            try (Socket far = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
                near.getOutputStream().write(Coded.utf8("HTTP/1.1 200 Connected\r\n\r\n"));
                Thread back = Thread.ofVirtual().start(() -> pour(far, near));
                pour(near, far);
                back.join();
            }
        } catch (IOException | InterruptedException _) {
            // one of the two is gone
        }
    }

    private static void pour(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException _) {
            // one of the two is gone
        }
    }

    @Test
    void theProxyIsToldItsPasswordAndNobodyElse() throws IOException {
        try (ScriptedServer guarded = ScriptedServer.start()) {
            guarded.on(
                    "http://feeds.example/feed",
                    (request, out) ->
                            (request.header("Proxy-Authorization").isPresent()
                                            ? Response.ok(ATOM)
                                            : Response.of(407)
                                                    .with(
                                                            "Proxy-Authenticate",
                                                            "Basic realm=\"proxy\""))
                                    .answer(request, out));
            URI withUser = URI.create("http://user:geheim@" + guarded.authority());
            var access =
                    new Access(
                            Duration.ofSeconds(20),
                            1_000_000,
                            Optional.empty(),
                            Map.of(),
                            Optional.of(withUser),
                            false,
                            Optional.empty());

            FetchOutcome outcome =
                    fetcher.fetch(
                            new FetchRequest(
                                    URI.create("http://feeds.example/feed"),
                                    Validators.NONE,
                                    access));

            assertThat(text(outcome)).isEqualTo(ATOM);
            assertThat(guarded.received().getLast().names()).doesNotContain("Authorization");
        }
    }
}
