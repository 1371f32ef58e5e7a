package kiosque.store.row;

import kiosque.feed.Arrival;
import kiosque.feed.Entry;
import kiosque.feed.Original;
import kiosque.feed.Sha256;
import kiosque.feed.StoryDecision.Related;
import kiosque.feed.StoryTraits;
import kiosque.store.sql.Json;
import kiosque.store.sql.Parameters;
import kiosque.store.sql.Sql;
import kiosque.text.Beginning;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Writes newcomers and what hangs on them: one statement a table, however many entries.
public record EntryWriter(Connection connection) {

    /// Of an entry, for search, whether or not there are any.
    public static final String KEEP_WORDS =
            "INSERT INTO entry_search (entry, words) VALUES (?, ?) ON DUPLICATE KEY UPDATE words ="
                    + " VALUES(words)";

    /// A story key of an entry.
    public record Key(long key, long entry) {}

    /// A story that an entry has to do with, by one of its entries.
    record Relation(long entry, Related to) {}

    /// Texts of an entry before the cuts.
    record Before(long entry, Original original) {}

    /// In the order of their keys, table by table: rows that come in it fill the pages, others split them.
    public void write(List<Settled> unordered) throws SQLException {
        List<Settled> newcomers =
                unordered.stream().sorted(Comparator.comparingLong(Settled::number)).toList();
        writeEntries(newcomers);
        writeStories(newcomers);
        writeKeys(
                newcomers.stream()
                        .flatMap(settled -> keys(settled.number(), settled.story().keys()).stream())
                        .toList());
        writeRelations(newcomers);
        writeSearch(newcomers);
        writeOriginals(
                newcomers.stream()
                        .map(Settled::newcomer)
                        .flatMap(newcomer ->
                                newcomer.arrival().original().stream()
                                        .map(original -> new Before(newcomer.number(), original)))
                        .toList());
    }

    private void writeEntries(List<Settled> newcomers) throws SQLException {
        Sql.bulk(
                connection,
                """
                INSERT INTO entry (number, source, public_id, public_digest, id_origin, id_value, first_seen_at, effective_at,
                    placed_at, updated_at, link, link_digest, title, summary, content, language, details, dropped_by, sanitiser)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                newcomers,
                (row, settled) -> {
                    Arrival arrival = settled.newcomer().arrival();
                    row.number(settled.number())
                            .number(settled.source())
                            .text(settled.publicId())
                            .digest(settled.publicDigest())
                            .text(arrival.identified().id().origin().name())
                            .text(arrival.identified().id().value())
                            .at(arrival.firstSeenAt())
                            .at(arrival.effectiveAt())
                            .at(arrival.placedAt())
                            .at(arrival.effectiveAt());
                    bindTexts(row, settled.newcomer().entry(), arrival.droppedBy());
                });
    }

    /// Sets link, link_digest, title, summary, content, language, details, dropped_by, sanitiser.
    static void bindTexts(Parameters row, Entry entry, Optional<String> droppedBy)
            throws SQLException {
        row.text(entry.link())
                .digest(entry.link().map(link -> Sha256.of(link)))
                .text(entry.title())
                .text(entry.summary())
                .text(entry.content())
                .text(entry.language().filter(language -> language.length() <= 100))
                .text(Json.write(EntryDetails.of(entry)))
                .text(droppedBy.map(rule -> Beginning.ofCharacters(rule, 500)))
                .number(Entry.SANITISED_BY);
    }

    private void writeStories(List<Settled> newcomers) throws SQLException {
        Sql.insert(
                connection,
                "INSERT INTO story_entry (entry, source, effective_at, story, centre, why,"
                        + " quality, sketch, story_keys) VALUES %s",
                "(?,?,?,?,?,?,?,?,?)",
                newcomers,
                (row, settled) -> {
                    row.number(settled.number())
                            .number(settled.source())
                            .at(settled.newcomer().arrival().effectiveAt())
                            .number(settled.story().story())
                            .number(settled.story().isCentre(settled.number()) ? 1 : 0)
                            .text(
                                    settled.story()
                                            .why()
                                            .map(why -> Beginning.ofCharacters(why, 1000)));
                    bindTraits(row, settled.newcomer().traits(), settled.story().keys());
                });
    }

    private void writeRelations(List<Settled> newcomers) throws SQLException {
        Sql.insert(
                connection,
                "INSERT INTO story_relation (entry, other, one_event) VALUES %s",
                "(?,?,?)",
                newcomers.stream()
                        .flatMap(settled ->
                                settled.story().relations().stream()
                                        .map(related -> new Relation(settled.number(), related)))
                        .toList(),
                (row, relation) ->
                        row.number(relation.entry())
                                .number(relation.to().entry())
                                .number(relation.to().bond().code()));
    }

    /// Sets quality, sketch, story_keys.
    ///
    /// @param keys under which the entry is kept
    static void bindTraits(Parameters row, StoryTraits traits, List<Long> keys)
            throws SQLException {
        row.number(traits.quality()).bytes(traits.sketch()).bytes(StoryColumns.toColumn(keys));
    }

    public static List<Key> keys(long entry, List<Long> keys) {
        return keys.stream().map(key -> new Key(key, entry)).toList();
    }

    void writeKeys(List<Key> keys) throws SQLException {
        Sql.insert(
                connection,
                "INSERT INTO story_key (story_key, entry) VALUES %s",
                "(?,?)",
                keys.stream()
                        .sorted(Comparator.comparingLong(Key::key).thenComparingLong(Key::entry))
                        .toList(),
                (row, key) -> row.number(key.key()).number(key.entry()));
    }

    /// Those that stay are let be: most edits change none.
    public void replaceKeys(List<Key> old, List<Key> now) throws SQLException {
        Set<Key> staying = new HashSet<>(old);
        staying.retainAll(new HashSet<>(now));
        Sql.bulk(
                connection,
                "DELETE FROM story_key WHERE story_key = ? AND entry = ?",
                old.stream().filter(key -> !staying.contains(key)).toList(),
                (row, key) -> row.number(key.key()).number(key.entry()));
        writeKeys(now.stream().filter(key -> !staying.contains(key)).toList());
    }

    private void writeSearch(List<Settled> newcomers) throws SQLException {
        Sql.insert(
                connection,
                "INSERT INTO entry_search (entry, words) VALUES %s",
                "(?,?)",
                newcomers.stream()
                        .map(Settled::newcomer)
                        .filter(newcomer -> !newcomer.isDropped())
                        .toList(),
                (row, newcomer) -> row.number(newcomer.number()).text(words(newcomer.entry())));
    }

    public static String words(Entry entry) {
        return SearchWords.of(entry.title(), entry.body());
    }

    void writeOriginals(List<Before> originals) throws SQLException {
        Sql.bulk(
                connection,
                """
                INSERT INTO entry_original (entry, title, body, cuts) VALUES (?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE title = VALUES(title), body = VALUES(body), cuts = VALUES(cuts)
                """,
                originals,
                (row, before) ->
                        row.number(before.entry())
                                .text(before.original().title())
                                .text(before.original().body())
                                .text(Json.write(before.original().cuts())));
    }
}
