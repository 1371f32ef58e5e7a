package kiosque.bench;

import kiosque.store.embedded.EmbeddedServer.Running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a database server says that it has done since it started, and how much its tables take on disk.
record DatabaseCounters(double statements, double commits, double redo, double sent) {

    static final DatabaseCounters NOTHING = new DatabaseCounters(0, 0, 0, 0);

    static DatabaseCounters of(Running database) throws SQLException {
        Map<String, Double> status =
                rows(
                        database,
                        """
                        SELECT LOWER(variable_name), variable_value FROM information_schema.global_status
                        WHERE variable_name IN ('questions', 'com_commit', 'innodb_os_log_written', 'bytes_sent')
                        """);
        return new DatabaseCounters(
                status.getOrDefault("questions", 0.0),
                status.getOrDefault("com_commit", 0.0),
                status.getOrDefault("innodb_os_log_written", 0.0),
                status.getOrDefault("bytes_sent", 0.0));
    }

    DatabaseCounters since(DatabaseCounters before) {
        return new DatabaseCounters(
                statements - before.statements,
                commits - before.commits,
                redo - before.redo,
                sent - before.sent);
    }

    /// Statements and commits a feed, kB of redo and of rows sent a feed.
    String perFeed(int feeds) {
        return "%9.2f %9.3f %9.2f %9.2f"
                .formatted(
                        statements / feeds,
                        commits / feeds,
                        redo / 1000 / feeds,
                        sent / 1000 / feeds);
    }

    /// The files of the largest tables, in bytes an entry.
    static String disk(Path data, double entries) throws IOException {
        List<Path> tables;
        try (Stream<Path> files = Files.walk(data)) {
            tables = files.filter(file -> file.toString().endsWith(".ibd")).toList();
        }
        Map<String, Double> each = new TreeMap<>();
        for (Path table : tables) {
            each.put(
                    table.getFileName().toString().replace(".ibd", ""),
                    Files.size(table) / entries);
        }
        return each.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(9)
                .map(table -> "%s %.0f".formatted(table.getKey(), table.getValue()))
                .collect(
                        Collectors.joining(
                                ", ",
                                "%.0f bytes an entry on disk: "
                                        .formatted(
                                                each.values().stream()
                                                        .mapToDouble(Double::doubleValue)
                                                        .sum()),
                                ""));
    }

    private static Map<String, Double> rows(Running database, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(
                                database.url(), database.user(), database.password());
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            Map<String, Double> values = new TreeMap<>();
            while (rows.next()) {
                values.put(rows.getString(1), rows.getDouble(2));
            }
            return values;
        }
    }
}
