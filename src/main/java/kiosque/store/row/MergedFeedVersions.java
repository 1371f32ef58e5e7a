package kiosque.store.row;

import kiosque.store.sql.Parameters;
import kiosque.store.sql.Sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// Tells readers that a merged feed has changed, within the transaction that changes it.
public final class MergedFeedVersions {

    /// `changed_at` becomes `Last-Modified`, which has whole seconds: no two versions may share one.
    public static void bump(Connection connection, Collection<Long> feeds, Instant now)
            throws SQLException {
        Sql.bulk(
                connection,
                """
                UPDATE merged_feed SET version = version + 1,
                    changed_at = GREATEST(changed_at + INTERVAL 1 SECOND, CAST(? AS DATETIME(0)))
                WHERE number = ?
                """,
                feeds.stream().distinct().sorted().toList(),
                (row, feed) -> row.at(now).number(feed));
    }

    /// Those that show entries of one of these sources, whose credit has changed.
    public static void bumpForSources(Connection connection, Collection<Long> sources, Instant now)
            throws SQLException {
        if (!sources.isEmpty()) {
            bump(connection, showing(connection, sources), now);
        }
    }

    public static List<Long> showing(Connection connection, Collection<Long> sources)
            throws SQLException {
        return Sql.among(
                connection,
                "SELECT DISTINCT feed FROM merged_feed_source WHERE source IN (%s)",
                sources,
                Parameters::numbers,
                row -> row.number("feed"));
    }
}
