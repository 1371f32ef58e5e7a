package kiosque.store.upkeep;

import kiosque.feed.Entry;
import kiosque.feed.SourceCredit;
import kiosque.feed.StoryTraits;
import kiosque.store.Database;
import kiosque.store.row.Credits;
import kiosque.store.row.CrowdedKeys;
import kiosque.store.row.EntryTexts;
import kiosque.store.row.EntryWriter;
import kiosque.store.row.SettingRows;
import kiosque.store.row.StoryColumns;
import kiosque.store.sql.Parameters;
import kiosque.store.sql.Sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// By what stored entries are compared with new ones, and with which edition of our words it was read from them.
public final class StorySketches {

    private static final String EDITION = "sketched-by";

    /// A stored entry, to be read once more.
    public record Stored(
            long number,
            Entry entry,
            SourceCredit credit,
            Instant firstSeenAt,
            Sketched sketched) {}

    /// @param keys under which it is kept
    @SuppressWarnings("ArrayRecordComponent") // as a row holds it
    public record Sketched(byte[] sketch, List<Long> keys) {}

    /// What is read from it now.
    public record Read(Stored before, StoryTraits traits) {

        boolean differs() {
            return !Arrays.equals(before.sketched.sketch, traits.sketch())
                    || !before.sketched.keys.equals(keys());
        }

        /// Those under which it was kept stay, as far as they are still its own: they may have been chosen because others are crowded.
        List<Long> keys() {
            return CrowdedKeys.kept(before.sketched.keys, traits.keys());
        }
    }

    private final Database database;

    public StorySketches(Database database) {
        this.database = database;
    }

    /// Whether all was read with this edition.
    public boolean areOf(String edition) {
        return SettingRows.isNoted(database, EDITION, edition);
    }

    /// Notes that all was, so that nobody reads again before the next edition.
    public void note(String edition) {
        SettingRows.note(database, EDITION, edition);
    }

    /// A portion of the entries that no rule drops, the newest first.
    ///
    /// @param before numbers below that only
    public List<Stored> newest(long before, int limit) {
        return database.transactions()
                .list(
                        "SELECT e.number, e.first_seen_at, t.sketch,"
                                + " t.story_keys, "
                                + EntryTexts.COLUMNS
                                + ","
                                + Credits.COLUMNS
                                + "FROM entry e JOIN story_entry t ON t.entry = e.number"
                                + " STRAIGHT_JOIN source s ON s.number = e.source WHERE e.number <"
                                + " ? AND e.dropped_by IS NULL ORDER BY e.number DESC LIMIT ?",
                        values -> values.number(before).number(limit),
                        row ->
                                new Stored(
                                        row.number("number"),
                                        EntryTexts.read(row),
                                        Credits.of(row),
                                        row.instant("first_seen_at"),
                                        new Sketched(
                                                row.bytes("sketch"),
                                                StoryColumns.fromColumn(row.bytes("story_keys")))));
    }

    /// Keeps what is read from them now. Who was edited meanwhile was read by whoever edited it.
    ///
    /// @return how many differ by it
    public int write(List<Read> entries) {
        List<Read> differing = entries.stream().filter(Read::differs).toList();
        return differing.isEmpty()
                ? 0
                : database.transactions().write(connection -> write(connection, differing));
    }

    private static int write(Connection connection, List<Read> entries) throws SQLException {
        Map<Long, byte[]> now =
                Sql.among(
                                connection,
                                "SELECT entry, sketch FROM story_entry WHERE entry IN (%s) FOR"
                                        + " UPDATE",
                                entries.stream().map(read -> read.before.number).toList(),
                                Parameters::numbers,
                                row -> Map.entry(row.number("entry"), row.bytes("sketch")))
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        List<Read> unedited =
                entries.stream()
                        .filter(read ->
                                Arrays.equals(
                                        now.get(read.before.number), read.before.sketched.sketch))
                        .toList();
        Sql.bulk(
                connection,
                "UPDATE story_entry SET sketch = ?, story_keys = ? WHERE entry = ?",
                unedited,
                (row, read) ->
                        row.bytes(read.traits.sketch())
                                .bytes(StoryColumns.toColumn(read.keys()))
                                .number(read.before.number));
        new EntryWriter(connection)
                .replaceKeys(
                        keys(unedited, read -> read.before.sketched.keys),
                        keys(unedited, Read::keys));
        return unedited.size();
    }

    private static List<EntryWriter.Key> keys(
            List<Read> entries, Function<Read, List<Long>> which) {
        return entries.stream()
                .flatMap(read -> EntryWriter.keys(read.before.number, which.apply(read)).stream())
                .toList();
    }
}
