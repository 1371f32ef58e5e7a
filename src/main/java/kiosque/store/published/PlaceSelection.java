package kiosque.store.published;

import kiosque.store.published.MergedFeedReader.Query;
import kiosque.store.published.StoredMergedFeeds.Feed;
import kiosque.store.sql.Parameters;
import kiosque.store.sql.Sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// The statements of [PlaceSearch]. Their joins are in the order in which they are to be carried out: a server that has little to go by begins with the smallest table and sorts all that it joins to it.
record PlaceSelection(Connection connection, Feed feed, Query query) {

    static final int PAGE_SIZE = 1000;

    /// An entry that was found and its place.
    record Telling(Place place, long entry) {}

    /// An entry and where its story stands.
    record Told(long entry, Instant placedAt, long ordinal) {

        /// Before the newest: no place is later.
        static final Told NOTHING =
                new Told(0, Instant.parse("9999-12-31T00:00:00Z"), Long.MAX_VALUE);
    }

    private static final String OF_ENTRY =
            """
            STRAIGHT_JOIN entry e ON e.number = m.entry
            STRAIGHT_JOIN source s ON s.number = m.source
            """;

    /// Each telling of a story counts as placed when it came; the order is that of the index.
    private static final String COPIES =
            "SELECT m.entry, m.story, m.source, 0 AS ordinal, e.placed_at, m.entry AS telling FROM"
                    + " merged_feed_entry m\n"
                    + OF_ENTRY
                    + "WHERE m.feed = ? AND e.placed_at > ? AND m.placed_at IS NULL AND m.ordinal"
                    + " IS NULL\n";

    /// The newest places.
    List<Place> newest() throws SQLException {
        return Sql.list(
                connection,
                "SELECT "
                        + Place.COLUMNS
                        + """
                         FROM merged_feed_entry p
                        WHERE p.feed = ? AND p.placed_at > ? AND p.ordinal IS NOT NULL AND
                            (SELECT COUNT(*) FROM merged_feed_entry m
                        """
                        + OF_ENTRY
                        + "WHERE m.feed = p.feed AND m.story = p.story "
                        + ofPlace()
                        + conditions()
                        + ") > 0 ORDER BY p.placed_at DESC, p.ordinal DESC LIMIT ?",
                values -> bind(values).number(query.limit()),
                Place::of);
    }

    /// The newest tellings that have no place of their own.
    List<Place> newestCopies() throws SQLException {
        return Sql.list(
                connection,
                COPIES + conditions() + "ORDER BY m.entry DESC LIMIT ?",
                values -> bind(values).number(query.limit()),
                Place::of);
    }

    /// The entries of the stories that stand at the places after one, the newest place first.
    List<Told> page(Told before) throws SQLException {
        return Sql.list(
                connection,
                """
                SELECT m.entry, p.placed_at, p.ordinal FROM (
                    SELECT story, placed_at, ordinal FROM merged_feed_entry
                    WHERE feed = ? AND ordinal IS NOT NULL AND placed_at > ? AND placed_at <= ? AND (placed_at < ? OR ordinal < ?)
                    ORDER BY placed_at DESC, ordinal DESC LIMIT ?) p
                STRAIGHT_JOIN merged_feed_entry m ON m.feed = ? AND m.story = p.story
                ORDER BY p.placed_at DESC, p.ordinal DESC
                """,
                values ->
                        values.number(feed.number())
                                .at(since())
                                .at(before.placedAt)
                                .at(before.placedAt)
                                .number(before.ordinal)
                                .number(PAGE_SIZE)
                                .number(feed.number()),
                row ->
                        new Told(
                                row.number("entry"),
                                row.instant("placed_at"),
                                row.number("ordinal")));
    }

    /// Those of the entries that are meant, with the places of their stories.
    List<Telling> among(List<Long> entries) throws SQLException {
        return tellings(
                "SELECT "
                        + Place.COLUMNS
                        + """
                        , m.entry AS telling FROM merged_feed_entry m
                        STRAIGHT_JOIN merged_feed_entry p ON p.feed = m.feed AND p.story = m.story AND p.ordinal IS NOT NULL
                        """
                        + OF_ENTRY
                        + "WHERE m.feed = ? AND p.placed_at > ? "
                        + ofPlace(),
                entries);
    }

    /// Those of the entries that are meant and have no place.
    List<Telling> copiesAmong(List<Long> entries) throws SQLException {
        return tellings(COPIES, entries);
    }

    private List<Telling> tellings(String sql, List<Long> entries) throws SQLException {
        return Sql.among(
                connection,
                sql + conditions() + "AND m.entry IN (%s)",
                entries,
                (values, some) -> bind(values).numbers(some),
                row -> new Telling(Place.of(row), row.number("telling")));
    }

    private String conditions() {
        var sql = new StringBuilder("AND e.dropped_by IS NULL AND m.kept_out = FALSE\n");
        if (query.source().isPresent()) {
            sql.append("AND s.name = ?\n");
        }
        if (query.tag().isPresent()) {
            sql.append(
                    "AND EXISTS (SELECT 1 FROM source_tag t WHERE t.source = m.source AND t.tag ="
                            + " ?)\n");
        }
        if (query.language().isPresent()) {
            sql.append("AND (e.language = ? OR LOCATE(CONCAT(?, '-'), e.language) = 1)\n");
        }
        return sql.toString();
    }

    private Parameters bind(Parameters values) throws SQLException {
        return values.number(feed.number())
                .at(since())
                .texts(query.source().stream().toList())
                .texts(query.tag().stream().toList())
                .texts(
                        query.language().stream()
                                .flatMap(language -> Stream.of(language, language))
                                .toList());
    }

    /// Where stories are kept apart, a place is of the entry that took it alone.
    private String ofPlace() {
        return feed.apart() ? "AND m.entry = p.entry " : "";
    }

    private Instant since() {
        return query.since().orElse(Instant.EPOCH);
    }
}
