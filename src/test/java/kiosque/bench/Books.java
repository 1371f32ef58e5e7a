package kiosque.bench;

import kiosque.store.embedded.EmbeddedServer.Running;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// How what a database holds compares with what a [Witness] knows to be safe.
///
/// @param gaps how many ordinals of merged feeds nobody has
record Books(int safe, int lost, int doubled, long gaps) {

    static Books of(Witness witness, Running database) throws SQLException {
        Set<String> safe = witness.safe();
        List<String> stored = new ArrayList<>();
        long gaps;
        try (Connection connection =
                        DriverManager.getConnection(
                                database.url(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery("SELECT title FROM entry")) {
                while (rows.next()) {
                    String title = rows.getString(1);
                    if (Witness.isOurs(title)) {
                        stored.add(title);
                    }
                }
            }
            try (ResultSet rows =
                    statement.executeQuery(
                            "SELECT MAX(ordinal) - COUNT(ordinal) FROM merged_feed_entry")) {
                rows.next();
                gaps = rows.getLong(1);
            }
        }
        Set<String> once = new HashSet<>(stored);
        Set<String> lost = new HashSet<>(safe);
        lost.removeAll(once);
        return new Books(safe.size(), lost.size(), stored.size() - once.size(), gaps);
    }
}
