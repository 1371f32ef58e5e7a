package kiosque.store.rule;

import kiosque.store.row.EntryTexts;
import kiosque.store.sql.Parameters;
import kiosque.store.sql.Row;
import kiosque.store.sql.Sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A portion of what is stored: of one source or of all the newest first, or certain entries.
///
/// @param source whose; 0 for those of all, and for certain entries
/// @param before where the portion before has ended
/// @param left how many entries are wanted yet
/// @param since only what was met since then
record JudgedPortion(
        long source, List<Long> entries, Optional<JudgedEntry> before, int left, Instant since) {

    private static final int PORTION = 300;

    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    static JudgedPortion newest(long source, int most) {
        return new JudgedPortion(source, List.of(), Optional.empty(), most, Instant.EPOCH);
    }

    static JudgedPortion since(Instant since) {
        return new JudgedPortion(0, List.of(), Optional.empty(), Integer.MAX_VALUE, since);
    }

    static JudgedPortion of(List<Long> entries) {
        return new JudgedPortion(0, entries, Optional.empty(), entries.size(), Instant.EPOCH);
    }

    JudgedPortion after(List<JudgedEntry> batch) {
        return new JudgedPortion(
                source, entries, Optional.of(batch.getLast()), left - batch.size(), since);
    }

    /// @param names of stored sources that the configuration calls otherwise
    List<JudgedEntry> read(Connection connection, Map<String, String> names) throws SQLException {
        if (left <= 0) {
            return List.of();
        }
        List<JudgedEntry> batch =
                entries.isEmpty() ? newest(connection, names) : these(connection, names);
        return batch.isEmpty() ? batch : placed(connection, batch);
    }

    /// @param index along which they stand
    private static String select(String index) {
        return "SELECT e.number, e.source, t.story, s.name, e.effective_at, e.first_seen_at,"
                + " e.dropped_by, p.place_by IS NOT NULL AS waiting, "
                + EntryTexts.COLUMNS
                + " FROM entry e FORCE INDEX ("
                + index
                + ") STRAIGHT_JOIN source s ON s.number = e.source JOIN story_entry t ON"
                + " t.entry = e.number LEFT JOIN page p ON p.entry = e.number WHERE ";
    }

    private List<JudgedEntry> these(Connection connection, Map<String, String> names)
            throws SQLException {
        return before.isPresent()
                ? List.of()
                : Sql.among(
                        connection,
                        select("PRIMARY") + "e.number IN (%s)",
                        entries,
                        Parameters::numbers,
                        row -> shelved(row, names));
    }

    private List<JudgedEntry> newest(Connection connection, Map<String, String> names)
            throws SQLException {
        Instant from = before.map(last -> last.stored().firstSeenAt()).orElse(END);
        return Sql.list(
                connection,
                (source == 0
                                ? select("entry_seen") + "? = 0"
                                : select("entry_source") + "e.source = ?")
                        + " AND e.first_seen_at >= ? AND e.first_seen_at <= ?"
                        + " AND (e.first_seen_at < ? OR e.number < ?)"
                        + " ORDER BY e.first_seen_at DESC, e.number DESC LIMIT ?",
                values ->
                        values.number(source)
                                .at(since)
                                .at(from)
                                .at(from)
                                .number(before.map(JudgedEntry::number).orElse(Long.MAX_VALUE))
                                .number(Math.min(PORTION, left)),
                row -> shelved(row, names));
    }

    private static JudgedEntry shelved(Row row, Map<String, String> names) throws SQLException {
        String name = row.text("name");
        return new JudgedEntry(
                row.number("number"),
                row.number("story"),
                row.number("source"),
                new StoredEntry(
                        names.getOrDefault(name, name),
                        EntryTexts.read(row),
                        row.instant("effective_at"),
                        row.instant("first_seen_at")),
                row.optionalText("dropped_by"),
                row.is("waiting"),
                Map.of());
    }

    private static List<JudgedEntry> placed(Connection connection, List<JudgedEntry> batch)
            throws SQLException {
        Map<Long, Map<String, JudgedEntry.Standing>> places = new HashMap<>();
        Sql.among(
                connection,
                """
                SELECT m.entry, f.slug, m.kept_out, s.source IS NULL AS taken_out FROM merged_feed_entry m
                JOIN merged_feed f ON f.number = m.feed AND f.configured = TRUE
                LEFT JOIN merged_feed_source s ON s.feed = m.feed AND s.source = m.source
                WHERE m.entry IN (%s)
                """,
                batch.stream().map(JudgedEntry::number).toList(),
                Parameters::numbers,
                row ->
                        Optional.ofNullable(
                                places.computeIfAbsent(row.number("entry"), _ -> new HashMap<>())
                                        .put(row.text("slug"), standing(row))));
        return batch.stream()
                .map(one -> one.at(places.getOrDefault(one.number(), Map.of())))
                .toList();
    }

    private static JudgedEntry.Standing standing(Row row) throws SQLException {
        if (row.is("taken_out")) {
            return JudgedEntry.Standing.OF_A_SOURCE_TAKEN_OUT;
        }
        return row.is("kept_out") ? JudgedEntry.Standing.KEPT_OUT : JudgedEntry.Standing.SHOWN;
    }
}
