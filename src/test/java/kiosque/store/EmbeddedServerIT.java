package kiosque.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.util.stream.Collectors.joining;

import kiosque.store.published.MergedFeedReader;
import kiosque.store.source.Sources;
import kiosque.store.sql.JdbcAddress;
import kiosque.store.sql.StoreException;
import kiosque.testing.HeldDatabase;
import kiosque.testing.TestDatabase;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

class EmbeddedServerIT {

    private static DatabaseSettings embedded(Path data) {
        return new DatabaseSettings(Optional.empty(), Optional.empty(), Optional.empty(), data);
    }

    private static DatabaseSettings external(String url, String user, String password) {
        return new DatabaseSettings(
                Optional.of(url), Optional.of(user), Optional.of(password), Path.of("unused"));
    }

    @Test
    void aSecondDaemonIsRefusedWithTheFirstOnesNumber() {
        TestDatabase.empty();

        assertThatThrownBy(
                        () -> Database.open(embedded(TestDatabase.FOLDER), InstantSource.system()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(
                        "in use by another Kiosque (process " + ProcessHandle.current().pid());
    }

    @Test
    void aServerThatDiesIsStartedAgain(@TempDir Path data) {
        try (Database database = Database.open(embedded(data), InstantSource.system())) {
            long before = database.serverPid().orElseThrow();

            ProcessHandle.of(before).orElseThrow().destroyForcibly();

            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .ignoreExceptions()
                    .until(() -> new Sources(database).all().isEmpty());
            assertThat(database.serverPid().orElseThrow()).isNotEqualTo(before);
        }
    }

    @Test
    void whatWasCommittedWhenTheServerIsKilledIsThereAndFoundOnceItIsBack() {
        var room = new TwoSources();
        for (int n = 0; n < 20; n++) {
            room.mondeBrings(
                    Reports.arrival("urn:id:" + n, "Le théâtre de Périgueux rouvre", "france"));
        }
        ProcessHandle server =
                ProcessHandle.of(room.database.serverPid().orElseThrow()).orElseThrow();

        server.destroyForcibly();
        server.onExit().join();

        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(room.ids("france")).hasSize(20));
        assertThat(
                        room.reader.find(
                                new MergedFeedReader.Query(
                                        "france",
                                        Optional.of("theatre perigueux"),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        100)))
                .hasSize(20);
    }

    @Test
    void nobodyElseMayLookIntoTheData() throws IOException {
        TestDatabase.empty();
        Path home = TestDatabase.FOLDER.resolve("mariadb");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
                .isEqualTo("rwx------");
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(home.resolve("data"))))
                .isEqualTo("rwx------");
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(home.resolve("password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void whatAKilledDaemonLeftBehindIsStoppedAndItsDataKept(@TempDir Path data) throws Exception {
        shareBinaries(data);
        Process daemon = start(data);
        long orphan = serverOf(daemon);
        daemon.destroyForcibly().waitFor();
        assertThat(ProcessHandle.of(orphan)).as("outlives its daemon").isPresent();

        try (Database database = Database.open(embedded(data), InstantSource.system())) {
            assertThat(ProcessHandle.of(orphan)).isEmpty();
            assertThat(new Sources(database).all()).isEmpty();
        }
    }

    @Test
    void whoeverIsEndedBeforeHavingClosedItTakesTheServerAlong(@TempDir Path data)
            throws Exception {
        shareBinaries(data);
        Process daemon = start(data);
        long server = serverOf(daemon);

        daemon.destroy();

        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> ProcessHandle.of(server).isEmpty());
    }

    /// Unpacking them takes time and room.
    private static void shareBinaries(Path data) throws IOException {
        TestDatabase.empty();
        Files.createDirectories(data.resolve("mariadb"));
        try (Stream<Path> files = Files.list(TestDatabase.FOLDER.resolve("mariadb"))) {
            for (Path binaries :
                    files.filter(file -> file.getFileName().toString().startsWith("mariadb-"))
                            .toList()) {
                Files.createSymbolicLink(
                        data.resolve("mariadb").resolve(binaries.getFileName()),
                        binaries.toAbsolutePath());
            }
        }
    }

    private static Process start(Path data) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HeldDatabase.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static long serverOf(Process daemon) throws IOException {
        BufferedReader output = daemon.inputReader();
        String line = output.readLine();
        while (line != null && !line.startsWith("server ")) {
            line = output.readLine();
        }
        assertThat(line).as("the daemon has come up").isNotNull();
        return Long.parseLong(line.substring("server ".length()));
    }

    @Test
    void anExternalServerIsOneSettingAway() {
        JdbcAddress address = TestDatabase.empty().address();

        try (Database database =
                Database.open(
                        external(address.url(), address.user(), address.password()),
                        InstantSource.system())) {
            assertThat(database.serverPid()).isEmpty();
            assertThat(new Sources(database).all()).isEmpty();
        }
    }

    @Test
    void manyValuesAreLookedUpWhateverTheStatisticsSay() throws Exception {
        String numbers = LongStream.range(0, 2_000).mapToObj(Long::toString).collect(joining(", "));

        try (Connection connection = TestDatabase.connect(TestDatabase.empty());
                Statement statement = connection.createStatement();
                ResultSet plan =
                        statement.executeQuery(
                                "EXPLAIN SELECT entry, story FROM story_entry FORCE INDEX (PRIMARY)"
                                        + " WHERE entry IN ("
                                        + numbers
                                        + ")")) {
            assertThat(plan.next()).isTrue();
            assertThat(plan.getString("type")).isEqualTo("range");
            assertThat(plan.getString("key")).isEqualTo("PRIMARY");
        }
    }

    @Test
    void aWrongPasswordIsSaidInASentenceWithoutThePassword() {
        JdbcAddress address = TestDatabase.empty().address();

        assertThatThrownBy(() ->
                        Database.open(
                                external(address.url(), address.user(), "wrong-secret"),
                                InstantSource.system()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("refuses the user “kiosque”")
                .hasMessageNotContaining("wrong-secret");
    }

    @Test
    void theSchemaOfANewerKiosqueIsLeftAlone() throws Exception {
        Database database = TestDatabase.empty();
        JdbcAddress address = database.address();
        execute(
                database,
                "INSERT INTO schema_history SELECT 999, '999', 'future', 'SQL', 'V999__future.sql',"
                        + " 1, 'x', NOW(), 1, 1");
        try {
            assertThatThrownBy(() ->
                            Database.open(
                                    external(address.url(), address.user(), address.password()),
                                    InstantSource.system()))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("newer Kiosque (schema 999)");
        } finally {
            execute(database, "DELETE FROM schema_history WHERE installed_rank = 999");
        }
    }

    @Test
    void aCommandLeavesTheSchemaOfAnOlderDaemonAsItIs() throws Exception {
        Database database = TestDatabase.empty();
        JdbcAddress address = database.address();
        execute(
                database,
                "CREATE TABLE taken AS SELECT * FROM schema_history ORDER BY installed_rank DESC"
                        + " LIMIT 1");
        execute(
                database,
                "DELETE FROM schema_history WHERE installed_rank IN (SELECT installed_rank FROM"
                        + " taken)");
        try {
            assertThatThrownBy(() ->
                            Database.reach(
                                    external(address.url(), address.user(), address.password()),
                                    InstantSource.system()))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("still that of an older Kiosque");
            assertThat(database.isEstablished()).isFalse();
        } finally {
            execute(database, "INSERT INTO schema_history SELECT * FROM taken");
            execute(database, "DROP TABLE taken");
        }
    }

    private static void execute(Database database, String sql) throws Exception {
        try (Connection connection = TestDatabase.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
