package kiosque.store.rule;

import kiosque.store.row.FeedRows;
import kiosque.store.row.FeedRows.FeedRow;
import kiosque.store.sql.Parameters;
import kiosque.store.sql.Sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Writes which sources a merged feed is made of, and whether their stories are merged in it.
final class Membership {

    private final Connection connection;
    private final ConfiguredFeed feed;
    private final FeedRow row;
    private final FeedRows rows;

    Membership(Connection connection, ConfiguredFeed feed) throws SQLException {
        this.connection = connection;
        this.feed = feed;
        this.rows = FeedRows.lock(connection, List.of(feed.slug()), List.of());
        this.row = rows.of(feed.slug()).orElseThrow();
    }

    void write() throws SQLException {
        writeSources();
        giveCopiesPlaces();
        rows.writeOrdinals(connection);
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

    /// Where events are no longer grouped, each of their stories gets a place; where stories are no longer merged, every copy.
    private void giveCopiesPlaces() throws SQLException {
        if (row.groups()) {
            return;
        }
        List<Long> ungrouped = ungroup();
        givePlaces(row.merges() ? ungrouped : copies());
    }

    private List<Long> copies() throws SQLException {
        return Sql.list(
                connection,
                """
                SELECT m.entry FROM merged_feed_entry m JOIN entry e ON e.number = m.entry
                WHERE m.feed = ? AND m.ordinal IS NULL ORDER BY e.first_seen_at, e.number
                """,
                values -> values.number(row.number()),
                found -> found.number("entry"));
    }

    /// @param placed whether it has a place
    /// @param place whether its story has one
    private record Grouped(long entry, long story, boolean placed, boolean place) {}

    /// The first entry of each story that stood below another.
    private List<Long> ungroup() throws SQLException {
        List<Grouped> grouped =
                Sql.list(
                        connection,
                        """
                        SELECT m.entry, t.story, m.ordinal IS NOT NULL AS placed, EXISTS (
                            SELECT 1 FROM merged_feed_entry p
                            WHERE p.story = t.story AND p.feed = m.feed AND p.ordinal IS NOT NULL) AS place
                        FROM merged_feed_entry m JOIN entry e ON e.number = m.entry JOIN story_entry t ON t.entry = m.entry
                        WHERE m.feed = ? AND m.story <> t.story ORDER BY placed DESC, e.first_seen_at, e.number
                        """,
                        values -> values.number(row.number()),
                        found ->
                                new Grouped(
                                        found.number("entry"),
                                        found.number("story"),
                                        found.is("placed"),
                                        found.is("place")));
        Sql.bulk(
                connection,
                "UPDATE merged_feed_entry SET story = ? WHERE entry = ? AND feed = ?",
                grouped,
                (values, one) ->
                        values.number(one.story()).number(one.entry()).number(row.number()));
        Set<Long> placed = new HashSet<>();
        return grouped.stream()
                .filter(one -> !one.place() && placed.add(one.story()) && !one.placed())
                .map(Grouped::entry)
                .toList();
    }

    private void givePlaces(List<Long> copies) throws SQLException {
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
}
