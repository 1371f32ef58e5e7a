package kiosque.store;

import kiosque.store.MergedFeedReader.Query;
import kiosque.store.StoredMergedFeeds.Feed;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/// Finds places by what their copies are about, whose they are and when they came. Built from fixed pieces of SQL; what was asked for only ever becomes a parameter.
final class PlaceSearch {

    private final Connection connection;
    private final Feed feed;

    PlaceSearch(Connection connection, Feed feed) {
        this.connection = connection;
        this.feed = feed;
    }

    List<Place> find(Query query) throws SQLException {
        List<String> beginnings = query.words().map(SearchWords::beginnings).orElse(List.of());
        if (query.words().isPresent() && beginnings.isEmpty()) {
            return List.of();
        }
        return Sql.list(
                connection,
                sql(query, beginnings.size()),
                values -> {
                    values.number(feed.number()).at(query.since().orElse(Instant.EPOCH));
                    values.texts(beginnings)
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

    private String sql(Query query, int words) {
        var sql = new StringBuilder("SELECT DISTINCT ").append(Place.COLUMNS);
        sql.append(
                """
                 FROM merged_feed_entry m
                JOIN merged_feed_entry p ON p.feed = m.feed AND p.story = m.story AND p.ordinal IS NOT NULL
                """);
        if (feed.stories() == Stories.APART) {
            sql.append(" AND p.entry = m.entry\n");
        }
        sql.append("JOIN entry e ON e.number = m.entry\n");
        sql.append("JOIN source s ON s.number = m.source\n");
        if (words > 0) {
            sql.append("JOIN entry_search w ON w.entry = m.entry\n");
        }
        sql.append("WHERE m.feed = ? AND p.placed_at > ? AND e.dropped_by IS NULL\n");
        sql.append("AND LOCATE(?, w.words) > 0\n".repeat(words));
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
        return sql.append("ORDER BY p.placed_at DESC, p.ordinal DESC LIMIT ?").toString();
    }
}
