package kiosque.store.source;

import kiosque.store.sql.Parameters;
import kiosque.store.sql.Sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The rows of `host`, within somebody's transaction.
public final class Hosts {

    private static final int AT_ONCE = 4096;

    /// Numbers by name; hosts not yet known are added.
    public static Map<String, Long> numbers(Connection connection, Collection<String> names)
            throws SQLException {
        Map<String, Long> numbers = new HashMap<>();
        if (names.isEmpty()) {
            return numbers;
        }
        List<String> sorted = names.stream().distinct().sorted().toList();
        find(connection, sorted, "", numbers);
        List<String> unknown = sorted.stream().filter(name -> !numbers.containsKey(name)).toList();
        if (!unknown.isEmpty()) {
            Sql.insert(
                    connection,
                    "INSERT INTO host (name) VALUES %s ON DUPLICATE KEY UPDATE name = name",
                    "(?)",
                    unknown,
                    (row, name) -> row.text(name));
            find(connection, unknown, " LOCK IN SHARE MODE", numbers); // another node's too
        }
        return numbers;
    }

    private static void find(
            Connection connection, List<String> names, String locking, Map<String, Long> numbers)
            throws SQLException {
        Sql.among(
                connection,
                "SELECT name, number FROM host WHERE name IN (%s)" + locking,
                names,
                Parameters::texts,
                row -> numbers.put(row.text("name"), row.number("number")));
    }

    /// Sets `due_at` of a row of `host`: with its first configured source, but not before its hold is over. `MIN` would read all of its sources.
    static final String DUE =
            """
            due_at = GREATEST(
                (SELECT next_at FROM source WHERE source.host = host.number AND configured = TRUE ORDER BY next_at LIMIT 1),
                COALESCE(hold_until, '1970-01-01 00:00:01'))
            """;

    /// Works out anew when those hosts are next due.
    static void refreshDue(Connection connection, Collection<Long> numbers) throws SQLException {
        List<Long> all = numbers.stream().distinct().sorted().toList();
        for (int start = 0; start < all.size(); start += AT_ONCE) {
            List<Long> some = all.subList(start, Math.min(all.size(), start + AT_ONCE));
            Sql.update(
                    connection,
                    Sql.in("UPDATE host SET " + DUE + " WHERE number IN (%s)", some),
                    values -> values.numbers(Sql.padded(some)));
        }
    }
}
