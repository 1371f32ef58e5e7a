package kiosque.store;

import kiosque.store.MergedFeedReader.Query;
import kiosque.store.StoredMergedFeeds.Feed;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Finds places by what their copies are about, whose they are and when they came. Built from fixed pieces of SQL; what was asked for only ever becomes a parameter.
final class PlaceSearch {

    private final Connection connection;
    private final Feed feed;

    PlaceSearch(Connection connection, Feed feed) {
        this.connection = connection;
        this.feed = feed;
    }

    List<Place> find(Query query) throws SQLException {
        String words = query.words().map(PlaceSearch::allWords).orElse("");
        if (query.words().isPresent() && words.isEmpty()) {
            return List.of();
        }
        return Sql.list(
                connection,
                sql(query),
                values -> {
                    values.number(feed.number()).at(query.since().orElse(Instant.EPOCH));
                    if (query.words().isPresent()) {
                        values.text(words);
                    }
                    values.texts(query.source().stream().toList())
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

    private String sql(Query query) {
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
        if (query.words().isPresent()) {
            sql.append("JOIN entry_search w ON w.entry = m.entry\n");
        }
        sql.append("WHERE m.feed = ? AND p.placed_at > ? AND e.dropped_by IS NULL\n");
        if (query.words().isPresent()) {
            sql.append("AND MATCH (w.words) AGAINST (? IN BOOLEAN MODE)\n");
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
        return sql.append("ORDER BY p.placed_at DESC, p.ordinal DESC LIMIT ?").toString();
    }

    /// Every word must occur, be it as a beginning. What has a meaning of its own to MariaDB is a separator here.
    private static String allWords(String asked) {
        return Arrays.stream(asked.split("[^\\p{L}\\p{N}_]+", -1))
                .filter(word -> word.length() > 1)
                .limit(12)
                .map(word -> "+" + word + "*")
                .collect(Collectors.joining(" "));
    }
}
