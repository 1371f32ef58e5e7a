package kiosque.store.published;

import kiosque.feed.PublishedEntry;
import kiosque.store.Database;
import kiosque.store.published.StoredMergedFeeds.Feed;
import kiosque.store.sql.Sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// What has come into a merged feed since somebody looked: each story once, in the order in which they came.
public final class NewPlaces {

    private final Database database;

    /// Some of what is new.
    ///
    /// @param reaches the place after which to look for the next
    public record Portion(List<PublishedEntry> entries, long reaches) {
        public Portion {
            entries = List.copyOf(entries);
        }
    }

    /// The newest of what is new.
    ///
    /// @param entries the newest first
    /// @param all how many are new
    /// @param reaches the place after which to look for the next
    public record Latest(List<PublishedEntry> entries, int all, long reaches) {
        public Latest {
            entries = List.copyOf(entries);
        }
    }

    public NewPlaces(Database database) {
        this.database = database;
    }

    /// @param ordinal of the place that was looked at last
    /// @param limit how many places are looked at
    public Portion after(String slug, long ordinal, int limit) {
        return database.transactions()
                .read(connection -> {
                    Optional<Feed> feed = StoredMergedFeeds.feed(connection, slug);
                    if (feed.isEmpty()) {
                        return new Portion(List.of(), ordinal);
                    }
                    List<Place> all = places(connection, feed.get(), ordinal, "ASC", limit);
                    long reaches =
                            all.size() < limit
                                    ? Math.max(ordinal, last(connection, feed.get()))
                                    : all.getLast().ordinal();
                    return new Portion(
                            new Assembly(connection, feed.get(), Assembly.Scope.CURRENT_SOURCES)
                                    .of(all),
                            reaches);
                });
    }

    /// @param ordinal of the place that was looked at last
    /// @param limit how many are told of
    public Latest newest(String slug, long ordinal, int limit) {
        return database.transactions()
                .read(connection -> {
                    Optional<Feed> feed = StoredMergedFeeds.feed(connection, slug);
                    if (feed.isEmpty()) {
                        return new Latest(List.of(), 0, ordinal);
                    }
                    List<PublishedEntry> entries =
                            new Assembly(connection, feed.get(), Assembly.Scope.CURRENT_SOURCES)
                                    .of(places(connection, feed.get(), ordinal, "DESC", limit));
                    int all =
                            entries.size() < limit
                                    ? entries.size()
                                    : count(connection, feed.get(), ordinal);
                    return new Latest(
                            entries, all, Math.max(ordinal, last(connection, feed.get())));
                });
    }

    private static long last(Connection connection, Feed feed) throws SQLException {
        return Sql.list(
                        connection,
                        "SELECT last_ordinal FROM merged_feed WHERE number = ?",
                        values -> values.number(feed.number()),
                        row -> row.number("last_ordinal"))
                .getFirst();
    }

    private static List<Place> places(
            Connection connection, Feed feed, long ordinal, String order, int limit)
            throws SQLException {
        return Sql.list(
                connection,
                "SELECT "
                        + Place.COLUMNS
                        + after(feed)
                        + "ORDER BY p.ordinal "
                        + order
                        + " LIMIT ?",
                values -> values.number(feed.number()).number(ordinal).number(limit),
                Place::of);
    }

    private static int count(Connection connection, Feed feed, long ordinal) throws SQLException {
        return Sql.list(
                        connection,
                        "SELECT COUNT(*) AS places" + after(feed),
                        values -> values.number(feed.number()).number(ordinal),
                        row -> row.count("places"))
                .getFirst();
    }

    /// A story that stands at an earlier place is not new, though its telling be: some are found to be one only later.
    private static String after(Feed feed) {
        String once =
                !feed.apart()
                        ? """
                         AND NOT EXISTS (
                            SELECT 1 FROM merged_feed_entry q
                            WHERE q.story = p.story AND q.feed = p.feed AND q.ordinal < p.ordinal AND q.kept_out = FALSE)
                        """
                        : "";
        return """
         FROM merged_feed_entry p
        WHERE p.feed = ? AND p.ordinal > ?
            AND (p.kept_out = FALSE OR EXISTS (
                SELECT 1 FROM merged_feed_entry o
                WHERE o.story = p.story AND o.feed = p.feed AND o.kept_out = FALSE))
        """
                + once;
    }
}
