package kiosque;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import kiosque.config.ConfigurationFile;
import kiosque.testing.Response;
import kiosque.testing.ScriptedServer;
import kiosque.testing.TestDatabase;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The whole daemon, and a real database that pauses, dies, refuses to write, or wants to know us no more.
class TroublesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration A_WHILE = Duration.ofSeconds(4);

    private final HttpClient client = HttpClient.newHttpClient();
    private final ScriptedServer origin = ScriptedServer.start();

    @TempDir private Path folder;
    private int port;

    @BeforeEach
    void takeAFreePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        shareBinaries();
        origin.on("/feed", Response.ok(feed()).with("ETag", "\"1\""));
    }

    @AfterEach
    void stopTheOrigin() throws IOException {
        origin.close();
    }

    @Test
    void whateverTheDatabaseSuffersPollingGoesOnWithinSecondsOfItsEnd() throws Exception {
        try (Kiosque _ = start()) {
            await().atMost(PATIENCE).until(() -> origin.received().size() > 2);

            afterwardsPollingGoesOn("SET GLOBAL read_only = 1", "SET GLOBAL read_only = 0");
            afterwardsPollingGoesOn(
                    "REVOKE INSERT, UPDATE, DELETE ON kiosque.* FROM kiosque@127.0.0.1",
                    "GRANT ALL ON kiosque.* TO kiosque@127.0.0.1");
            afterwardsPollingGoesOn(
                    "ALTER USER kiosque@127.0.0.1 ACCOUNT LOCK; KILL USER kiosque@127.0.0.1",
                    "ALTER USER kiosque@127.0.0.1 ACCOUNT UNLOCK");
            signal("KILL");
            int asked = origin.received().size();
            await().atMost(PATIENCE).until(() -> origin.received().size() > asked + 1);
            afterwardsPollingGoesOn(() -> signal("STOP"), () -> signal("CONT"));
            assertThat(get("/sources").body()).doesNotContain("our-mistake");
        }
    }

    @Test
    void aDatabaseThatHangsKeepsNoReaderWaitingAndNobodyFromLeaving() throws Exception {
        Kiosque kiosque = start();
        try {
            await().atMost(PATIENCE).until(() -> get("/health/ready").statusCode() == 200);
            assertThat(get("/feeds/tout.atom").statusCode()).isEqualTo(200);
            signal("STOP");

            long start = System.nanoTime();
            HttpResponse<String> search = get("/search?q=pont");
            assertThat(since(start)).isLessThan(Duration.ofSeconds(5));
            assertThat(search.statusCode()).isEqualTo(503);
            assertThat(search.headers().firstValue("Retry-After")).isPresent();
            assertThat(get("/feeds/tout.atom").statusCode()).isEqualTo(200);
            assertThat(get("/health/ready").body()).contains("does not answer");
        } finally {
            long start = System.nanoTime();
            kiosque.close();
            assertThat(since(start)).isLessThan(Duration.ofSeconds(10));
        }
        assertThat(database()).isEmpty();
    }

    private void afterwardsPollingGoesOn(String trouble, String mending) throws Exception {
        afterwardsPollingGoesOn(() -> asRoot(trouble), () -> asRoot(mending));
    }

    private void afterwardsPollingGoesOn(Doing trouble, Doing mending) throws Exception {
        trouble.run();
        Thread.sleep(A_WHILE);
        mending.run();
        int asked = origin.received().size();
        await().atMost(SOON).until(() -> origin.received().size() > asked + 1);
    }

    @FunctionalInterface
    private interface Doing {
        void run() throws Exception;
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private void asRoot(String sql) throws Exception {
        Process process =
                new ProcessBuilder(
                                binaries().resolve("bin/mariadb").toString(),
                                "--no-defaults",
                                "--skip-ssl",
                                "-uroot",
                                "--socket=" + mariadb().resolve("data/mariadbd.sock"),
                                "-e",
                                sql.replace("@127.0.0.1", "@'127.0.0.1'"))
                        .redirectErrorStream(true)
                        .start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(output).isZero();
    }

    private void signal(String name) throws Exception {
        String pid = String.valueOf(database().getFirst().pid());
        new ProcessBuilder("kill", "-" + name, pid).start().waitFor();
    }

    private List<ProcessHandle> database() {
        return ProcessHandle.current()
                .descendants()
                .filter(process ->
                        process.info()
                                .commandLine()
                                .filter(line -> line.contains(folder.toString()))
                                .isPresent())
                .toList();
    }

    private Path mariadb() {
        return folder.resolve("data/mariadb");
    }

    /// Where the build has laid them out, or where they were unpacked.
    private Path binaries() throws IOException {
        Path laidOut = Path.of(System.getProperty("kiosque.home", "target/kiosque"), "mariadb");
        if (Files.isDirectory(laidOut)) {
            return laidOut;
        }
        try (Stream<Path> files = Files.list(mariadb())) {
            return files.filter(file -> file.getFileName().toString().startsWith("mariadb-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void shareBinaries() throws IOException {
        TestDatabase.empty();
        Files.createDirectories(mariadb());
        try (Stream<Path> files = Files.list(TestDatabase.FOLDER.resolve("mariadb"))) {
            for (Path binaries :
                    files.filter(file -> file.getFileName().toString().startsWith("mariadb-"))
                            .toList()) {
                Files.createSymbolicLink(
                        mariadb().resolve(binaries.getFileName()), binaries.toAbsolutePath());
            }
        }
    }

    private Kiosque start() throws Exception {
        Path file = folder.resolve("kiosque.yaml");
        Files.writeString(
                file,
                """
                site: { title: Essai, language: fr, time-zone: Europe/Paris, public-url: "http://127.0.0.1:%1$d" }
                server: { listen: "127.0.0.1:%1$d" }
                database: { data: "%2$s" }
                network: { allow: ["127.0.0.1/32"] }
                polling: { per-host: { gap: 0s } }
                sources:
                  - { name: Journal, url: "%3$s", every: 1s, tags: [a] }
                merged-feeds:
                  - { slug: tout, title: Tout, from: [a] }
                """
                        .formatted(port, folder.resolve("data"), origin.url("/feed")));
        var kiosque = new Kiosque(ConfigurationFile.read(file, Map.of()), ScaledClock.real());
        kiosque.start();
        return kiosque;
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .timeout(PATIENCE)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String feed() {
        return "<rss version=\"2.0\"><channel><title>Journal</title><item><title>Le"
                + " pont</title><guid isPermaLink=\"false\">a</guid></item></channel></rss>";
    }
}
