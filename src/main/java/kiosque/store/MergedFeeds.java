package kiosque.store;

import kiosque.feed.Sha256;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/// The merged feeds that the configuration names.
public final class MergedFeeds {

    private record Stored(long number, boolean configured, Stories stories, Sha256 configuredAs) {}

    private final Database database;

    public MergedFeeds(Database database) {
        this.database = database;
    }

    /// Makes the stored set of merged feeds the configured one. A new feed, or one that has got other sources or filters, is
    /// filled from what is stored, each entry in the place of its own time; one that is no longer configured keeps its
    /// places for the day it returns. Sources must have been configured before.
    ///
    /// @param keeps whether the merged feed of that slug takes the entry
    public void configure(List<ConfiguredFeed> feeds, BiPredicate<String, StoredEntry> keeps) {
        Instant now = database.clock().instant();
        database.transactions()
                .write(connection -> {
                    Map<String, Stored> stored = stored(connection);
                    retire(connection, feeds, stored);
                    for (ConfiguredFeed feed : feeds) {
                        Stored before = stored.get(feed.slug());
                        if (before == null
                                || !before.configured()
                                || !digest(feed).equals(before.configuredAs())) {
                            change(connection, feed, now);
                            new Filling(connection, feed, keeps).fill();
                        }
                    }
                    return true;
                });
    }

    private static Sha256 digest(ConfiguredFeed feed) {
        return Sha256.of(
                feed.stories().name(),
                feed.filter(),
                String.join("\n", new TreeSet<>(feed.sources())));
    }

    private static Map<String, Stored> stored(Connection connection) throws SQLException {
        Map<String, Stored> stored = new HashMap<>();
        Sql.list(
                connection,
                "SELECT slug, number, configured, stories, configured_as FROM merged_feed ORDER BY"
                        + " number FOR UPDATE",
                Sql.NOTHING,
                row -> {
                    stored.put(
                            row.text("slug"),
                            new Stored(
                                    row.number("number"),
                                    row.is("configured"),
                                    Stories.valueOf(row.text("stories")),
                                    row.digest("configured_as")));
                    return true;
                });
        return stored;
    }

    private static void retire(
            Connection connection, List<ConfiguredFeed> feeds, Map<String, Stored> stored)
            throws SQLException {
        Set<String> gone = new HashSet<>(stored.keySet());
        feeds.forEach(feed -> gone.remove(feed.slug()));
        Sql.bulk(
                connection,
                "UPDATE merged_feed SET configured = FALSE WHERE slug = ?",
                gone,
                (row, slug) -> row.text(slug));
    }

    private static void change(Connection connection, ConfiguredFeed feed, Instant now)
            throws SQLException {
        Sql.update(
                connection,
                """
                INSERT INTO merged_feed (slug, configured, stories, configured_as, version, changed_at) VALUES (?, TRUE, ?, ?, 1, CAST(? AS DATETIME(0)))
                ON DUPLICATE KEY UPDATE configured = TRUE, stories = VALUES(stories), configured_as = VALUES(configured_as),
                    version = version + 1, changed_at = GREATEST(changed_at + INTERVAL 1 SECOND, VALUES(changed_at))
                """,
                values ->
                        values.text(feed.slug())
                                .text(feed.stories().name())
                                .digest(digest(feed))
                                .at(now));
    }
}
