package kiosque.store.published;

import kiosque.store.published.MergedFeedReader.Query;
import kiosque.store.published.StoredMergedFeeds.Feed;
import kiosque.store.row.SearchWords;
import kiosque.store.sql.Sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Finds places by what their copies are about, whose they are and when they came. Built from fixed pieces of SQL; what was asked for only ever becomes a parameter.
final class PlaceSearch {

    /// Newest of the same place in time last come the higher numbers, as they were handed out.
    private static final Comparator<Place> LATEST_FIRST =
            Comparator.comparing(Place::placedAt).thenComparingLong(Place::entry).reversed();

    private static final String PLACES =
            "SELECT DISTINCT "
                    + Place.COLUMNS
                    + """
                     FROM merged_feed_entry m
                    JOIN merged_feed_entry p ON p.feed = m.feed AND p.story = m.story AND p.ordinal IS NOT NULL
                    """;

    /// Each telling of a story counts as placed when it came; the order is that of the index.
    private static final String COPIES =
            "SELECT m.entry, m.story, m.source, 0 AS ordinal, e.placed_at FROM merged_feed_entry"
                    + " m\n";

    private final Connection connection;
    private final Feed feed;

    PlaceSearch(Connection connection, Feed feed) {
        this.connection = connection;
        this.feed = feed;
    }

    List<Place> find(Query query) throws SQLException {
        List<List<String>> beginnings =
                query.words().map(SearchWords::beginnings).orElse(List.of());
        if (query.words().isPresent() && beginnings.isEmpty()) {
            return List.of();
        }
        List<Place> places = read(query, beginnings, placed(query, beginnings));
        if (!query.stories().areApart()) {
            return places;
        }
        List<Place> copies = read(query, beginnings, copies(query, beginnings));
        return Stream.concat(places.stream(), copies.stream())
                .sorted(LATEST_FIRST)
                .limit(query.limit())
                .toList();
    }

    private List<Place> read(Query query, List<List<String>> beginnings, String sql)
            throws SQLException {
        return Sql.list(
                connection,
                sql,
                values -> {
                    values.number(feed.number()).at(query.since().orElse(Instant.EPOCH));
                    values.texts(beginnings.stream().flatMap(List::stream).toList())
                            .texts(query.source().stream().toList())
                            .texts(query.tag().stream().toList())
                            .texts(
                                    query.language().stream()
                                            .flatMap(language ->
                                                    List.of(language, language).stream())
                                            .toList())
                            .number(query.limit());
                },
                Place::of);
    }

    private String placed(Query query, List<List<String>> words) {
        return PLACES
                + (feed.apart() ? " AND p.entry = m.entry\n" : "")
                + joins(words)
                + "WHERE m.feed = ? AND p.placed_at > ?"
                + conditions(query, words)
                + "ORDER BY p.placed_at DESC, p.ordinal DESC LIMIT ?";
    }

    private static String copies(Query query, List<List<String>> words) {
        return COPIES
                + joins(words)
                + "WHERE m.feed = ? AND m.placed_at IS NULL AND m.ordinal IS NULL AND e.placed_at >"
                + " ?"
                + conditions(query, words)
                + "ORDER BY m.entry DESC LIMIT ?";
    }

    private static String joins(List<List<String>> words) {
        return "JOIN entry e ON e.number = m.entry\nJOIN source s ON s.number = m.source\n"
                + (!words.isEmpty() ? "JOIN entry_search w ON w.entry = m.entry\n" : "");
    }

    private static String conditions(Query query, List<List<String>> words) {
        var sql = new StringBuilder(" AND e.dropped_by IS NULL AND m.kept_out = FALSE\n");
        for (List<String> spellings : words) {
            sql.append("AND (LOCATE(?, w.words) > 0")
                    .append(" OR LOCATE(?, w.words) > 0".repeat(spellings.size() - 1))
                    .append(")\n");
        }
        if (query.source().isPresent()) {
            sql.append("AND s.name = ?\n");
        }
        if (query.tag().isPresent()) {
            sql.append(
                    "AND EXISTS (SELECT 1 FROM source_tag t WHERE t.source = m.source AND t.tag ="
                            + " ?)\n");
        }
        if (query.language().isPresent()) {
            sql.append("AND (e.language = ? OR e.language LIKE CONCAT(?, '-%'))\n");
        }
        return sql.toString();
    }
}
