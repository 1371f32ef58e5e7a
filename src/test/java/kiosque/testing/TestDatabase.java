package kiosque.testing;

import module java.base;

import kiosque.store.Database;
import kiosque.store.DatabaseSettings;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// The real embedded MariaDB, one for all tests of a run, empty for each test that asks.
public final class TestDatabase {

    /// Where it keeps its binaries and its data.
    public static final Path FOLDER = Path.of("target/test-database");

    private static Optional<Database> shared = Optional.empty();
    private static volatile InstantSource clock = InstantSource.system();

    /// Every table empty but those that the migrations fill; by the machine's clock.
    public static Database empty() {
        return empty(InstantSource.system());
    }

    /// Every table empty, by the clock that the test goes by, until the next test asks.
    public static synchronized Database empty(InstantSource testClock) {
        clock = testClock;
        Database database = shared.orElseGet(TestDatabase::open);
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("SET foreign_key_checks = 0");
            for (String table : tables(statement)) {
                statement.execute("DELETE FROM `" + table + "`");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return database;
    }

    /// A connection of the test's own, to look at rows and to disturb.
    public static Connection connect(Database database) throws SQLException {
        var address = database.address();
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet result =
                statement.executeQuery(
                        """
                        SELECT table_name FROM information_schema.tables
                        WHERE table_schema = DATABASE() AND table_name NOT IN ('schema_history', 'number_range')
                        """)) {
            while (result.next()) {
                tables.add(result.getString(1));
            }
        }
        return tables;
    }

    private static Database open() {
        forget(FOLDER);
        Database database = Database.open(settings(FOLDER), () -> clock.instant());
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        shared = Optional.of(database);
        return database;
    }

    /// An embedded one in that folder.
    public static DatabaseSettings settings(Path folder) {
        return new DatabaseSettings(Optional.empty(), Optional.empty(), Optional.empty(), folder);
    }

    /// The data of the last run, not the binaries: migrations still change while they are being written.
    public static void forget(Path folder) {
        Path data = folder.resolve("mariadb/data");
        if (!Files.exists(data)) {
            return;
        }
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
