package kiosque.store.upkeep;

import kiosque.store.row.MergedFeedVersions;
import kiosque.store.sql.Parameters;
import kiosque.store.sql.Sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/// Takes entries out of every table, and leaves of each that it was there.
record EntryRemoval(Connection connection) {

    void remove(List<Long> entries, Instant now) throws SQLException {
        if (entries.isEmpty()) {
            return;
        }
        MergedFeedVersions.bump(
                connection,
                Sql.among(
                        connection,
                        "SELECT DISTINCT feed FROM merged_feed_entry WHERE entry IN (%s)",
                        entries,
                        Parameters::numbers,
                        row -> row.number("feed")),
                now);
        remove(
                """
                UPDATE source s JOIN (
                    SELECT source, COUNT(*) AS gone FROM entry WHERE number IN (%s) GROUP BY source
                ) g ON g.source = s.number SET s.entries = s.entries - g.gone
                """,
                entries);
        Sql.bulk(
                connection,
                "UPDATE known_entry SET buried_at = ?, listed_at = ? WHERE number = ?",
                entries,
                (row, entry) -> row.at(now).at(now).number(entry));
        remove("DELETE FROM merged_feed_entry WHERE entry IN (%s)", entries);
        remove("DELETE FROM entry WHERE number IN (%s)", entries); // the rest cascades
        forgetArchives();
    }

    /// An archive stays whole until the last of its entries is gone.
    private void forgetArchives() throws SQLException {
        Sql.update(
                connection,
                """
                DELETE a FROM merged_feed_archive a WHERE NOT EXISTS (
                    SELECT 1 FROM merged_feed_entry m WHERE m.feed = a.feed AND m.ordinal BETWEEN a.first_ordinal AND a.last_ordinal)
                """,
                Sql.NOTHING);
    }

    private void remove(String sql, List<Long> entries) throws SQLException {
        Sql.update(connection, Sql.in(sql, entries), values -> values.numbers(Sql.padded(entries)));
    }
}
