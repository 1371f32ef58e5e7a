package kiosque.store.published;

import kiosque.feed.PastPoll;
import kiosque.feed.Repair;
import kiosque.feed.Source;
import kiosque.store.Database;
import kiosque.store.published.SourceFile.Block;
import kiosque.store.published.SourceFile.Dropped;
import kiosque.store.published.SourceFile.Filed;
import kiosque.store.published.SourceFile.Share;
import kiosque.store.row.BlockCounts;
import kiosque.store.source.PastPolls;
import kiosque.store.source.Sources;
import kiosque.store.sql.Sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Finds what is known of a source beyond its state.
record SourceFiles(Database database) {

    private static final int ENTRIES = 30;
    private static final int RULES = 20;
    private static final int BLOCKS = 20;

    SourceFile of(Source source) {
        long number = source.number();
        List<Repair> repairs = new Sources(database).repairs(source.name());
        return database.transactions()
                .read(connection -> {
                    List<PastPoll> last = PastPolls.last(connection, number);
                    return new SourceFile(
                            PastPolls.days(connection, number, last),
                            last,
                            repairs,
                            blocks(connection, number),
                            dropped(connection, number),
                            entries(connection, number));
                });
    }

    private static List<Block> blocks(Connection connection, long source) throws SQLException {
        return Sql.list(
                connection,
                """
                SELECT b.text, b.entries, b.vetoed FROM source s JOIN source_block b ON b.source = s.number
                WHERE s.number = ? AND b.entries >= ? AND (b.vetoed OR b.entries * ? >= s.blocks_from - b.since)
                ORDER BY b.entries DESC, b.digest LIMIT ?
                """,
                values ->
                        values.number(source)
                                .number(BlockCounts.ENTRIES)
                                .number(BlockCounts.ONE_IN)
                                .number(BLOCKS),
                row ->
                        new Block(
                                row.optionalText("text").orElse(""),
                                row.number("entries"),
                                row.is("vetoed")));
    }

    private static List<Dropped> dropped(Connection connection, long source) throws SQLException {
        return Sql.list(
                connection,
                """
                SELECT dropped_by, COUNT(*) AS entries, MAX(first_seen_at) AS last FROM entry
                WHERE source = ? AND dropped_by IS NOT NULL GROUP BY dropped_by ORDER BY entries DESC, dropped_by LIMIT ?
                """,
                values -> values.number(source).number(RULES),
                row ->
                        new Dropped(
                                row.text("dropped_by"),
                                row.number("entries"),
                                row.instant("last")));
    }

    private static List<Filed> entries(Connection connection, long source) throws SQLException {
        return Sql.list(
                connection,
                """
                SELECT e.title, e.link, e.effective_at, s.story = e.number AS first,
                    (SELECT COUNT(*) FROM story_entry t WHERE t.story = s.story) AS tellings,
                    (SELECT GROUP_CONCAT(f.slug ORDER BY f.slug SEPARATOR ' ') FROM merged_feed_entry m
                        JOIN merged_feed f ON f.number = m.feed WHERE m.entry = e.number AND NOT m.kept_out) AS feeds
                FROM entry e LEFT JOIN story_entry s ON s.entry = e.number
                WHERE e.source = ? AND e.dropped_by IS NULL ORDER BY e.first_seen_at DESC, e.number DESC LIMIT ?
                """,
                values -> values.number(source).number(ENTRIES),
                row ->
                        new Filed(
                                row.optionalText("title").orElse(""),
                                row.optionalText("link"),
                                row.instant("effective_at"),
                                Math.max(1, row.count("tellings")),
                                row.is("first"),
                                row.optionalText("feeds")
                                        .map(slugs -> List.of(slugs.split(" ")))
                                        .orElse(List.of())));
    }

    /// Of all sources that had entries since then, by their numbers. A story that its source alone told, once or again, is told by nobody else.
    Map<Long, Share> shares(Instant since) {
        record Counted(long source, Share share) {}
        return database
                .transactions()
                .read(connection -> {
                    long oldest = oldest(connection, since);
                    return Sql.list(
                            connection,
                            """
                            SELECT t.source, COUNT(*) AS entries,
                                COUNT(CASE WHEN s.first = t.entry THEN 1 END) AS first, COUNT(CASE WHEN s.first < t.entry THEN 1 END) AS copies
                            FROM story_entry t JOIN entry e ON e.number = t.entry LEFT JOIN (
                                SELECT story, MIN(entry) AS first FROM story_entry WHERE entry >= ?
                                GROUP BY story HAVING MIN(source) <> MAX(source)) s ON s.story = t.story
                            WHERE t.entry >= ? AND e.dropped_by IS NULL GROUP BY t.source
                            """,
                            values -> values.number(oldest).number(oldest),
                            row ->
                                    new Counted(
                                            row.number("source"),
                                            new Share(
                                                    row.number("entries"),
                                                    row.number("first"),
                                                    row.number("copies"))));
                })
                .stream()
                .collect(Collectors.toMap(Counted::source, Counted::share));
    }

    /// Entries are numbered as they come.
    private static long oldest(Connection connection, Instant since) throws SQLException {
        return Sql.first(
                        connection,
                        "SELECT number FROM entry WHERE first_seen_at >= ? ORDER BY first_seen_at"
                                + " LIMIT 1",
                        values -> values.at(since),
                        row -> row.number("number"))
                .orElse(Long.MAX_VALUE);
    }
}
