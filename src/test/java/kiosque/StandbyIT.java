package kiosque;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import module java.base;

import kiosque.config.Configuration;
import kiosque.config.ConfigurationFile;
import kiosque.process.ScaledClock;
import kiosque.store.embedded.EmbeddedServer;
import kiosque.testing.Response;

import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;

/// A daemon that is there before its database is.
class StandbyIT extends LiveDaemon {

    private final AtomicInteger connectionsUntilItGoesAway = new AtomicInteger(Integer.MAX_VALUE);
    private int databasePort;

    @Test
    void withoutADatabaseItSaysWhatItWaitsForAndBeginsOnceThatIsThere() throws Exception {
        origin.on("/feed", Response.ok(feed(1)));
        try (EmbeddedServer server = EmbeddedServer.start(folder.resolve("elsewhere"));
                Kiosque kiosque =
                        new Kiosque(
                                ConfigurationFile.read(configured(server), Map.of()),
                                ScaledClock.real())) {
            Thread starting = Thread.ofPlatform().start(() -> start(kiosque));
            await().atMost(PATIENCE).until(() -> get("/health/live").statusCode() == 200);
            await().atMost(PATIENCE).until(() -> get("/health/ready").body().contains("waiting: "));
            assertThat(get("/health/ready").statusCode()).isEqualTo(503);
            assertThat(get("/feeds/tout.atom").statusCode()).isEqualTo(503);
            assertThat(get("/feeds/tout.atom").headers().firstValue("Retry-After")).isPresent();

            try (ServerSocket _ = forwarding(URI.create(server.url().substring(5)).getPort())) {
                starting.join(PATIENCE);
                await().atMost(PATIENCE)
                        .untilAsserted(
                                () -> assertThat(titles("tout")).containsExactly("Article 1"));
                await().atMost(PATIENCE.multipliedBy(2))
                        .untilAsserted(
                                () -> assertThat(get("/health/ready").body()).startsWith("ready"));
            }
        }
    }

    @Test
    void aDatabaseThatGoesAwayOnceMoreWhileItIsMadeReadyIsWaitedFor() throws Exception {
        origin.on("/feed", Response.ok(feed(1)));
        try (EmbeddedServer server = EmbeddedServer.start(folder.resolve("elsewhere"));
                Kiosque kiosque =
                        new Kiosque(
                                ConfigurationFile.read(configured(server), Map.of()),
                                ScaledClock.real());
                ServerSocket _ = forwarding(URI.create(server.url().substring(5)).getPort())) {
            connectionsUntilItGoesAway.set(1);
            Thread starting = Thread.ofPlatform().start(() -> start(kiosque));
            await().atMost(PATIENCE)
                    .until(() -> get("/health/ready").body().contains("does not answer"));
            assertThat(connectionsUntilItGoesAway).hasNegativeValue();

            connectionsUntilItGoesAway.set(Integer.MAX_VALUE);

            starting.join(PATIENCE);
            await().atMost(PATIENCE.multipliedBy(2))
                    .untilAsserted(() -> assertThat(titles("tout")).containsExactly("Article 1"));
        }
    }

    @Test
    void aStartThatTakesLongIsLeftBehindByWhoIsToldToStop() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(folder.resolve("elsewhere"))) {
            Configuration configuration = ConfigurationFile.read(configured(server), Map.of());
            try (ServerSocket _ = forwarding(URI.create(server.url().substring(5)).getPort());
                    Connection other =
                            DriverManager.getConnection(
                                    server.url(), server.user(), server.password());
                    Statement statement = other.createStatement()) {
                try (var first = new Kiosque(configuration, ScaledClock.real())) {
                    assertThat(first.startUnlessStopped()).isTrue();
                }
                try (var kiosque = new Kiosque(configuration, ScaledClock.real())) {
                    statement.execute("LOCK TABLES source WRITE");
                    var starting = CompletableFuture.supplyAsync(() -> startOf(kiosque));
                    await().atMost(PATIENCE).until(() -> get("/health/live").statusCode() == 200);
                    Thread.sleep(1000);
                    assertThat(starting).isNotDone();

                    kiosque.stop();

                    assertThat(starting.get(2, TimeUnit.SECONDS)).isFalse();
                }
            }
        }
    }

    private static boolean startOf(Kiosque kiosque) {
        try {
            return kiosque.startUnlessStopped();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void start(Kiosque kiosque) {
        try {
            kiosque.start();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// A configuration whose database is at a port where nobody listens yet.
    private Path configured(EmbeddedServer server) throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            databasePort = socket.getLocalPort();
        }
        return Files.writeString(
                folder.resolve("kiosque.yaml"),
                """
                site: { title: Essai, language: fr, public-url: "http://127.0.0.1:%1$d" }
                server: { listen: "127.0.0.1:%1$d" }
                database: { url: "jdbc:mariadb://127.0.0.1:%2$d/kiosque", user: "%3$s", password: "%4$s" }
                network: { allow: ["127.0.0.1/32"] }
                sources:
                  - { name: Journal, url: "%5$s", tags: [a] }
                merged-feeds:
                  - { slug: tout, title: Tout, from: [a] }
                """
                        .formatted(
                                port,
                                databasePort,
                                server.user(),
                                server.password(),
                                origin.url("/feed")));
    }

    /// From now on somebody does.
    private ServerSocket forwarding(int target) throws IOException {
        var listener = new ServerSocket(databasePort, 64, InetAddress.getLoopbackAddress());
        Thread.ofVirtual()
                .start(() -> {
                    try {
                        while (true) {
                            Socket client = listener.accept();
                            if (connectionsUntilItGoesAway.getAndDecrement() <= 0) {
                                client.close();
                                continue;
                            }
                            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                            Thread.ofVirtual().start(() -> pump(client, server));
                            Thread.ofVirtual().start(() -> pump(server, client));
                        }
                    } catch (IOException _) {
                        // closed
                    }
                });
        return listener;
    }

    private static void pump(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException _) {
            // one side is gone
        }
    }
}
