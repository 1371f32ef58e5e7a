package kiosque;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;

import kiosque.store.sql.StoreException;
import kiosque.testing.Response;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// The whole daemon, and a real database that pauses, dies, refuses to write, or wants to know us no more.
class TroublesIT extends LiveDaemon {

    private static final String PONT =
            rss("<item><title>Le pont</title><guid isPermaLink=\"false\">a</guid></item>");

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration A_WHILE = Duration.ofSeconds(4);

    @BeforeEach
    void publishAnArticle() {
        origin.on("/feed", Response.ok(PONT).with("ETag", "\"1\""));
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
            afterwardsPollingGoesOn(this::takeAllConnections, this::awaitTheirEnd);
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
            isReady();
            assertThat(get("/feeds/tout.atom").statusCode()).isEqualTo(200);
            signal("STOP");

            long start = System.nanoTime();
            HttpResponse<String> search = get("/search?q=pont");
            assertThat(since(start)).isLessThan(Duration.ofSeconds(3));
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

    @Test
    void aDatabaseThatIsAwayIsToldOnce() throws Exception {
        try (Kiosque _ = start()) {
            isReady();
            List<String> told = listen();

            signal("STOP");
            Thread.sleep(A_WHILE.multipliedBy(2));
            signal("CONT");
            isReady();
            int asked = origin.received().size();
            await().atMost(SOON).until(() -> origin.received().size() > asked + 1);

            assertThat(told)
                    .singleElement()
                    .asString()
                    .startsWith("WARN The database does not answer");
        }
    }

    @Test
    void aDatabaseThatRefusesToWriteIsToldOnce() throws Exception {
        try (Kiosque _ = start()) {
            await().atMost(PATIENCE).until(() -> origin.received().size() > 2);
            List<String> told = listen();

            asRoot("SET GLOBAL read_only = 1");
            Thread.sleep(A_WHILE.multipliedBy(2));
            asRoot("SET GLOBAL read_only = 0");
            int asked = origin.received().size();
            await().atMost(SOON).until(() -> origin.received().size() > asked + 1);

            assertThat(told).hasSize(1);
        }
    }

    @Test
    void anOlderNodeGivesWayToANewerKiosque() throws Exception {
        Kiosque older = start();
        try {
            isReady();
            await().atMost(SOON).until(() -> get("/feeds/tout.atom").body().contains("Le pont"));
            List<String> told = listen();

            asRoot(
                    """
                    INSERT INTO kiosque.schema_history (installed_rank, version, description, type, script, installed_by, execution_time, success)
                    SELECT MAX(installed_rank) + 1, '1000', 'of a newer one', 'SQL', 'V1000__of_a_newer_one.sql', 'kiosque', 1, TRUE
                    FROM kiosque.schema_history
                    """);

            await().atMost(SOON).until(() -> get("/health/ready").statusCode() == 503);
            assertThat(get("/health/ready").body())
                    .contains("newer Kiosque (schema 1000", "start it anew");
            Thread.sleep(A_WHILE.dividedBy(2));
            int asked = origin.received().size();
            String document = get("/feeds/tout.atom").body();
            Thread.sleep(A_WHILE);
            assertThat(origin.received()).hasSize(asked);
            assertThat(get("/feeds/tout.atom").body()).isEqualTo(document);
            assertThat(told).singleElement().asString().startsWith("WARN Polling ends: ");
            assertThat(get("/search?q=pont").statusCode()).isEqualTo(503);
        } finally {
            long start = System.nanoTime();
            older.close();
            assertThat(since(start)).isLessThan(Duration.ofSeconds(10));
        }
        assertThatThrownBy(this::start)
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("written by a newer Kiosque (schema 1000)");
    }

    /// What our own log warns of from now on, but for single polls and attempts.
    private static List<String> listen() {
        List<String> told = new CopyOnWriteArrayList<>();
        var appender =
                new AppenderBase<ILoggingEvent>() {
                    @Override
                    protected void append(ILoggingEvent event) {
                        String line = event.getLevel() + " " + event.getFormattedMessage();
                        if (event.getLevel().isGreaterOrEqual(Level.WARN)
                                && !event.getLoggerName().contains(".poll.")
                                && !line.contains("was not able to")) {
                            told.add(line);
                        }
                    }
                };
        appender.setContext((LoggerContext) LoggerFactory.getILoggerFactory());
        appender.start();
        ((LoggerContext) LoggerFactory.getILoggerFactory())
                .getLogger("kiosque")
                .addAppender(appender);
        return told;
    }

    private final List<Process> hogs = new ArrayList<>();

    /// Whoever is cut off now finds no connection left.
    private void takeAllConnections() throws Exception {
        asRoot("SET GLOBAL max_connections = 10; ALTER USER kiosque@127.0.0.1 ACCOUNT LOCK");
        asRoot("KILL USER kiosque@127.0.0.1");
        for (int i = 0; i < 10; i++) {
            hogs.add(begin("SELECT SLEEP(8)"));
        }
        Thread.sleep(1000);
        asRoot("ALTER USER kiosque@127.0.0.1 ACCOUNT UNLOCK");
    }

    private void awaitTheirEnd() throws Exception {
        for (Process hog : hogs) {
            hog.waitFor();
        }
        asRoot("SET GLOBAL max_connections = 64");
    }

    private void isReady() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(get("/health/ready").body()).startsWith("ready"));
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
        Process process = begin(sql);
        String output = new String(process.getInputStream().readAllBytes());
        while (process.waitFor() != 0 && output.contains("Too many connections")) {
            Thread.sleep(100); // whoever is being turned away has the one that is kept for root
            process = begin(sql);
            output = new String(process.getInputStream().readAllBytes());
        }
        assertThat(process.waitFor()).as(output).isZero();
    }

    private Process begin(String sql) throws Exception {
        return new ProcessBuilder(
                        client().toString(),
                        "--no-defaults",
                        "--skip-ssl",
                        "-uroot",
                        "--socket=" + folder.resolve("data/mariadb/data/mariadbd.sock"),
                        "-e",
                        sql.replace("@127.0.0.1", "@'127.0.0.1'"))
                .redirectErrorStream(true)
                .start();
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

    /// It stands beside the server, wherever that was started from.
    private Path client() {
        String server = database().getFirst().info().command().orElseThrow();
        return Path.of(server).resolveSibling("mariadb");
    }

    private Kiosque start() throws Exception {
        return start(
                configured(
                        """
                        network: { allow: ["127.0.0.1/32"] }
                        polling: { per-host: { gap: 0s } }
                        sources:
                          - { name: Journal, url: "%s", every: 1s, tags: [a] }
                        merged-feeds:
                          - { slug: tout, title: Tout, from: [a] }
                        """
                                .formatted(origin.url("/feed"))));
    }
}
