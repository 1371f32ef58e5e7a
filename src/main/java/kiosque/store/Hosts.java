package kiosque.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The rows of `host`, within somebody's transaction.
final class Hosts {

    private Hosts() {}

    /// Numbers by name; hosts not yet known are added.
    static Map<String, Long> numbers(Connection connection, Collection<String> names)
            throws SQLException {
        Map<String, Long> numbers = new HashMap<>();
        if (names.isEmpty()) {
            return numbers;
        }
        List<String> sorted = names.stream().distinct().sorted().toList();
        Sql.bulk(
                connection,
                "INSERT INTO host (name) VALUES (?) ON DUPLICATE KEY UPDATE name = name",
                sorted,
                (row, name) -> row.text(name));
        Sql.among(
                connection,
                "SELECT name, number FROM host WHERE name IN (%s)",
                sorted,
                Parameters::texts,
                row -> numbers.put(row.text("name"), row.number("number")));
        return numbers;
    }

    /// Works out anew when those hosts are next due: with their first configured source, but not before their hold is over.
    static void refreshDue(Connection connection, Collection<Long> numbers) throws SQLException {
        Sql.bulk(
                connection,
                """
                UPDATE host SET due_at = GREATEST(
                    (SELECT MIN(next_at) FROM source WHERE source.host = host.number AND configured = TRUE),
                    COALESCE(hold_until, '1970-01-01 00:00:01'))
                WHERE number = ?
                """,
                numbers.stream().distinct().sorted().toList(),
                (row, number) -> row.number(number));
    }
}
