package kiosque.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.US_ASCII;

import module java.base;

import kiosque.publish.cache.Rendition;
import kiosque.publish.merged.Format;
import kiosque.web.Kiosk;
import kiosque.web.RawConnection;
import kiosque.web.TestServers;
import kiosque.web.WebServer;
import kiosque.web.form.FormTaker;

import org.junit.jupiter.api.Test;

/// Clients that take their time, and a server that has to go.
class ClientTimeoutsTest {
    private static final Duration SHORT = Duration.ofMillis(400);
    private static final Duration LONG = Duration.ofMinutes(1);

    private final Kiosk kiosk = new Kiosk(Kiosk.feed("france"));

    @Test
    void aRequestThatComesByTheByteIsCutOff() throws Exception {
        try (var server = server(new ClientTimeouts(SHORT, LONG, 1, SHORT));
                var wire = new RawConnection(server.start())) {
            wire.send("GET /feeds/france.atom HTTP/1.1\r\nX-Slow: ");

            await().until(() -> {
                wire.trickle("x");
                return server.connections() == 0;
            });
        }
    }

    @Test
    void aConnectionThatIsUsedNowAndThenIsKept() throws Exception {
        try (var server = server(new ClientTimeouts(SHORT, LONG, 1, SHORT));
                var wire = new RawConnection(server.start())) {
            for (int i = 0; i < 12; i++) {
                assertThat(wire.ask("GET", "/feeds/france.atom").status()).isEqualTo(200);
                Thread.sleep(100);
            }
        }
    }

    @Test
    void aReaderThatDoesNotReadIsCutOffAndDisturbsNobody() throws Exception {
        kiosk.documents.put("france.json", large());
        try (var server = server(new ClientTimeouts(LONG, SHORT, Integer.MAX_VALUE, SHORT))) {
            int port = server.start();
            List<Socket> stalled = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                stalled.add(askAndNotRead(port));
            }

            assertThat(RawConnection.ask(port, "GET", "/feeds/france.atom").status())
                    .isEqualTo(200);
            await().until(() -> server.connections() == 0);
            for (Socket socket : stalled) {
                socket.close();
            }
        }
    }

    @Test
    void whoeverHasAskedStillGetsTheAnswerWhenWeStop() throws Exception {
        var asked = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var slow = new SlowForm(asked, goOn);
        var server =
                new WebServer(
                        TestServers.LOOPBACK,
                        TestServers.contents(kiosk, slow),
                        InstantSource.fixed(Kiosk.MODIFIED_AT),
                        new ClientTimeouts(LONG, LONG, 1, LONG));
        int port = server.start();
        var answer =
                CompletableFuture.supplyAsync(
                        () ->
                                RawConnection.ask(
                                        port,
                                        "POST",
                                        "/slow",
                                        "Content-Type: application/x-www-form-urlencoded",
                                        "Content-Length: 0"),
                        Thread::startVirtualThread);
        asked.await();
        var stopping = CompletableFuture.runAsync(server::close, Thread::startVirtualThread);
        await().until(() -> refusesConnections(port));

        assertThat(stopping).isNotDone();
        goOn.countDown();

        assertThat(answer.get().status()).isEqualTo(200);
        assertThat(answer.get().field("Connection")).contains("close");
        stopping.get();
    }

    private record SlowForm(CountDownLatch asked, CountDownLatch goOn) implements FormTaker {

        @Override
        public String path() {
            return "/slow";
        }

        @Override
        public Reply take(Map<String, List<String>> form, String client) {
            asked.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new Reply(200, "at last");
        }
    }

    private WebServer server(ClientTimeouts patience) {
        return new WebServer(
                TestServers.LOOPBACK,
                TestServers.contents(kiosk),
                InstantSource.fixed(Kiosk.MODIFIED_AT),
                patience);
    }

    /// More than all buffers between us and a reader hold together.
    private static Rendition large() {
        var body = new Rendition.Body(new byte[8_000_000], "\"large\"");
        return new Rendition(
                Format.JSON.mediaType(),
                Kiosk.MODIFIED_AT,
                Map.of("identity", body),
                Optional.empty(),
                false);
    }

    private static Socket askAndNotRead(int port) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.getOutputStream()
                .write("GET /feeds/france.json HTTP/1.1\r\nHost: h\r\n\r\n".getBytes(US_ASCII));
        return socket;
    }

    private static boolean refusesConnections(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return !socket.isConnected();
        } catch (IOException e) {
            return true;
        }
    }
}
