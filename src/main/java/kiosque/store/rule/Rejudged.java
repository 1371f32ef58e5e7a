package kiosque.store.rule;

import kiosque.store.row.EntryWriter;
import kiosque.store.row.FeedRows;
import kiosque.store.row.MergedFeedVersions;
import kiosque.store.row.StoryColumns;
import kiosque.store.rule.JudgedEntry.Difference;
import kiosque.store.sql.Json;
import kiosque.store.sql.Parameters;
import kiosque.store.sql.Sql;
import kiosque.text.Beginning;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Writes what the rules have come to say of stored entries, within the transaction that holds the merged feeds' rows.
record Rejudged(Connection connection, FeedRows feeds, Instant now) {

    /// An entry in a merged feed.
    private record At(long entry, long feed) {}

    void write(List<Difference> differences) throws SQLException {
        writeDrops(differences.stream().filter(Difference::changesDrop).toList());
        writePlaces(differences, Difference::away, "TRUE");
        writePlaces(differences, Difference::back, "FALSE");
        promise(differences.stream().filter(one -> one.of().waiting()).toList());
        Set<Long> changed = new HashSet<>(feeds.changed());
        MergedFeedVersions.bump(connection, changed, now);
    }

    private void writeDrops(List<Difference> changed) throws SQLException {
        Sql.bulk(
                connection,
                "UPDATE entry SET dropped_by = ? WHERE number = ?",
                changed,
                (row, one) ->
                        row.text(one.droppedBy().map(rule -> Beginning.ofCharacters(rule, 500)))
                                .number(one.of().number()));
        removeKeys(changed.stream().filter(one -> one.droppedBy().isPresent()).toList());
        restore(
                changed.stream()
                        .filter(one -> one.droppedBy().isEmpty())
                        .map(Difference::of)
                        .toList());
    }

    /// What is kept out of every merged feed tells no story in one, so that none may join it.
    private void removeKeys(List<Difference> dropped) throws SQLException {
        Sql.bulk(
                connection,
                "DELETE FROM story_key WHERE story_key = ? AND entry = ?",
                keys(dropped.stream().map(one -> one.of().number()).toList()),
                (row, key) -> row.number(key.key()).number(key.entry()));
    }

    private void restore(List<JudgedEntry> wanted) throws SQLException {
        Sql.bulk(
                connection,
                "INSERT INTO story_key (story_key, entry) VALUES (?, ?) ON DUPLICATE KEY UPDATE"
                        + " entry = VALUES(entry)",
                keys(wanted.stream().map(JudgedEntry::number).toList()),
                (row, key) -> row.number(key.key()).number(key.entry()));
        Sql.bulk(
                connection,
                EntryWriter.KEEP_WORDS,
                wanted,
                (row, one) ->
                        row.number(one.number()).text(EntryWriter.words(one.stored().entry())));
    }

    private List<EntryWriter.Key> keys(Collection<Long> entries) throws SQLException {
        return entries.isEmpty()
                ? List.of()
                : Sql.among(
                                connection,
                                "SELECT entry, story_keys FROM story_entry WHERE entry IN (%s)",
                                entries,
                                Parameters::numbers,
                                row -> {
                                    long entry = row.number("entry");
                                    return StoryColumns.fromColumn(row.bytes("story_keys")).stream()
                                            .distinct()
                                            .map(key -> new EntryWriter.Key(key, entry))
                                            .toList();
                                })
                        .stream()
                        .flatMap(List::stream)
                        .toList();
    }

    private void writePlaces(
            List<Difference> differences, Function<Difference, Set<String>> slugs, String keptOut)
            throws SQLException {
        List<At> places =
                differences.stream()
                        .flatMap(one ->
                                slugs.apply(one).stream()
                                        .flatMap(slug -> feeds.of(slug).stream())
                                        .map(feed -> new At(one.of().number(), feed.number())))
                        .toList();
        Sql.bulk(
                connection,
                "UPDATE merged_feed_entry SET kept_out = "
                        + keptOut
                        + " WHERE entry = ? AND feed = ?",
                places,
                (row, place) -> row.number(place.entry()).number(place.feed()));
        forgetArchives(places);
        places.forEach(place -> feeds.changed(place.feed()));
    }

    /// Archives stay as they were given out, but for what the configuration wants out of them or back in.
    private void forgetArchives(List<At> places) throws SQLException {
        List<Long> entries = places.stream().map(At::entry).distinct().toList();
        if (!entries.isEmpty()) {
            Sql.update(
                    connection,
                    Sql.in(
                            """
                            DELETE a FROM merged_feed_archive a
                            JOIN merged_feed_entry m ON m.feed = a.feed AND m.entry IN (%s)
                            JOIN merged_feed_entry p ON p.story = m.story AND p.feed = m.feed
                                AND p.ordinal BETWEEN a.first_ordinal AND a.last_ordinal
                            """,
                            entries),
                    values -> values.numbers(Sql.padded(entries)));
        }
    }

    /// An entry that waits for its article's page takes, if that never comes, the places that are promised to it now.
    private void promise(List<Difference> waiting) throws SQLException {
        Sql.bulk(
                connection,
                "UPDATE page SET slugs = ? WHERE entry = ? AND place_by IS NOT NULL",
                waiting,
                (row, one) -> row.text(Json.write(one.wanted())).number(one.of().number()));
    }
}
