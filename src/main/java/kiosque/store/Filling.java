package kiosque.store;

import kiosque.store.FeedRows.FeedRow;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/// Fills one merged feed with what is stored of its sources and is not yet in it.
final class Filling {

    /// How far back: more than any document or page shows, and bounded at any number of sources.
    private static final int MOST = 5_000;

    private static final int AT_ONCE = 500;

    private record Found(long entry, long story, long source, Instant effectiveAt) {}

    private final Connection connection;
    private final ConfiguredFeed feed;
    private final BiPredicate<String, StoredEntry> keeps;
    private final FeedRow row;
    private final FeedRows rows;

    Filling(Connection connection, ConfiguredFeed feed, BiPredicate<String, StoredEntry> keeps)
            throws SQLException {
        this.connection = connection;
        this.feed = feed;
        this.keeps = keeps;
        this.rows = FeedRows.lock(connection, List.of(feed.slug()), List.of());
        this.row = rows.of(feed.slug()).orElseThrow();
    }

    void fill() throws SQLException {
        writeSources();
        giveCopiesPlaces();
        List<Found> found = missing();
        Set<Long> kept = kept(found);
        var placement = new Placement(connection, rows);
        List<Found> wanted =
                found.stream()
                        .filter(one -> kept.contains(one.entry()))
                        .sorted(
                                Comparator.comparing(Found::effectiveAt)
                                        .thenComparingLong(Found::entry))
                        .toList();
        for (int start = 0; start < wanted.size(); start += AT_ONCE) {
            placement.prepare(
                    wanted.subList(start, Math.min(wanted.size(), start + AT_ONCE)).stream()
                            .map(Found::story)
                            .toList());
        }
        for (Found one : wanted) {
            placement.place(
                    row,
                    new Placement.Candidate(
                            one.entry(), one.story(), one.source(), one.effectiveAt()));
        }
        placement.write();
    }

    private void writeSources() throws SQLException {
        Set<Long> wanted = new HashSet<>();
        if (!feed.sources().isEmpty()) {
            wanted.addAll(
                    Sql.among(
                            connection,
                            "SELECT number FROM source WHERE name IN (%s)",
                            feed.sources(),
                            Parameters::texts,
                            found -> found.number("number")));
        }
        Set<Long> before =
                new HashSet<>(
                        Sql.list(
                                connection,
                                "SELECT source FROM merged_feed_source WHERE feed = ?",
                                values -> values.number(row.number()),
                                found -> found.number("source")));
        Sql.bulk(
                connection,
                "DELETE FROM merged_feed_source WHERE feed = ? AND source = ?",
                before.stream().filter(source -> !wanted.contains(source)).toList(),
                (values, source) -> values.number(row.number()).number(source));
        Sql.insert(
                connection,
                "INSERT INTO merged_feed_source (feed, source) VALUES %s",
                "(?,?)",
                wanted.stream().filter(source -> !before.contains(source)).sorted().toList(),
                (values, source) -> values.number(row.number()).number(source));
    }

    /// Where stories are no longer merged, every copy gets a place.
    private void giveCopiesPlaces() throws SQLException {
        if (row.merges()) {
            return;
        }
        List<Long> copies =
                Sql.list(
                        connection,
                        """
                        SELECT m.entry FROM merged_feed_entry m JOIN entry e ON e.number = m.entry
                        WHERE m.feed = ? AND m.ordinal IS NULL ORDER BY e.first_seen_at, e.number
                        """,
                        values -> values.number(row.number()),
                        found -> found.number("entry"));
        Sql.bulk(
                connection,
                """
                UPDATE merged_feed_entry SET ordinal = ?,
                    placed_at = (SELECT e.placed_at FROM entry e WHERE e.number = merged_feed_entry.entry)
                WHERE entry = ? AND feed = ?
                """,
                copies,
                (values, entry) ->
                        values.number(row.nextOrdinal()).number(entry).number(row.number()));
        if (!copies.isEmpty()) {
            rows.changed(row.number());
        }
    }

    private List<Found> missing() throws SQLException {
        return Sql.list(
                connection,
                """
                SELECT e.number, t.story, e.source, e.effective_at
                FROM merged_feed_source s JOIN entry e ON e.source = s.source JOIN story_entry t ON t.entry = e.number
                LEFT JOIN merged_feed_entry m ON m.entry = e.number AND m.feed = s.feed
                WHERE s.feed = ? AND m.entry IS NULL AND e.dropped_by IS NULL
                ORDER BY e.effective_at DESC LIMIT ?
                """,
                values -> values.number(row.number()).number(MOST),
                found ->
                        new Found(
                                found.number("number"),
                                found.number("story"),
                                found.number("source"),
                                found.instant("effective_at")));
    }

    private Set<Long> kept(List<Found> found) throws SQLException {
        Set<Long> kept = new HashSet<>();
        for (int start = 0; start < found.size(); start += AT_ONCE) {
            List<Long> some =
                    found.subList(start, Math.min(found.size(), start + AT_ONCE)).stream()
                            .map(Found::entry)
                            .toList();
            Sql.among(
                    connection,
                    "SELECT e.number, e.effective_at, s.name, "
                            + EntryTexts.COLUMNS
                            + " FROM entry e JOIN source s ON s.number = e.source WHERE"
                            + " e.number IN (%s)",
                    some,
                    Parameters::numbers,
                    one -> {
                        var stored =
                                new StoredEntry(
                                        one.text("name"),
                                        EntryTexts.read(one),
                                        one.instant("effective_at"));
                        return keeps.test(feed.slug(), stored) && kept.add(one.number("number"));
                    });
        }
        return kept;
    }
}
