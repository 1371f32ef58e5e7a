package kiosque.store.row;

import kiosque.feed.Entry;
import kiosque.feed.Identified;
import kiosque.feed.PollReport;
import kiosque.feed.Revision;
import kiosque.feed.Sha256;
import kiosque.store.sql.Parameters;
import kiosque.store.sql.Sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Writes new texts of known entries and keeps the earlier ones for a while.
public record EditWriter(Connection connection, EntryWriter entries) {

    /// Earlier texts kept of one entry.
    private static final int REVISIONS = 5;

    /// What an entry was before.
    ///
    /// @param fullText the text of its article's page, where it has that
    private record Before(
            Optional<Sha256> stored,
            Sha256 fingerprint,
            String title,
            String body,
            boolean dropped,
            List<Long> keys,
            Optional<String> fullText) {

        static final Before NOTHING =
                new Before(
                        Optional.empty(), Sha256.of(""), "", "", true, List.of(), Optional.empty());

        Before withoutFullText() {
            return new Before(stored, fingerprint, title, body, dropped, keys, Optional.empty());
        }
    }

    private record Edit(Instant at, Revision revision, Before before) {

        /// Whether what was there before is worth keeping.
        boolean isSeen() {
            return revision.edited().isSeen();
        }

        long number() {
            return revision.edited().number();
        }

        Edit after(Before other) {
            return new Edit(at, revision, other);
        }

        Identified identified() {
            return revision.edited().identified();
        }

        /// What the feed says anew, and what its article's page said until that is fetched again.
        Entry entry() {
            Entry entry = identified().entry();
            return before.fullText().map(entry::completedBy).orElse(entry);
        }
    }

    /// Writes them; answers with the numbers of the entries whose text has changed. An edit that is stored already changes nothing.
    public List<Long> write(List<PollReport> reports) throws SQLException {
        List<Edit> edits = edits(reports);
        if (edits.isEmpty()) {
            return List.of();
        }
        keepEarlierTexts(edits);
        writeTexts(edits);
        writeFingerprints(edits);
        writeTraits(edits);
        writeOriginals(edits.stream().filter(edit -> edit.before().fullText().isEmpty()).toList());
        return edits.stream().map(Edit::number).toList();
    }

    /// Writes another text of an entry whose publisher has changed nothing: it is recognised by what it was recognised by before.
    public void rewrite(Revision revision, Instant at) throws SQLException {
        Before before = before(List.of(revision.edited().number())).get(revision.edited().number());
        if (before == null) {
            return;
        }
        List<Edit> edits = List.of(new Edit(at, revision, before.withoutFullText()));
        keepEarlierTexts(edits);
        writeTexts(edits);
        writeTraits(edits);
        writeOriginals(edits);
    }

    /// Writes another text of an entry of which nobody has said anything new, and what that is recognised by.
    ///
    /// @param before what it was when that was decided
    public boolean amend(Revision revision, Cropped before, Instant at) throws SQLException {
        Before now = before(List.of(before.number())).get(before.number());
        if (now == null || !now.body().equals(before.entry().body())) {
            return false;
        }
        List<Edit> edits = List.of(new Edit(at, revision, now.withoutFullText()));
        keepEarlierTexts(edits);
        writeTexts(edits);
        if (!before.fromPage()) {
            writeFingerprints(edits);
        }
        writeTraits(edits);
        writeOriginals(edits);
        return true;
    }

    private List<Edit> edits(List<PollReport> reports) throws SQLException {
        Map<Long, Edit> edits = new TreeMap<>();
        for (PollReport report : reports) {
            for (Revision revision : report.taken().revisions()) {
                edits.put(
                        revision.edited().number(),
                        new Edit(report.at(), revision, Before.NOTHING));
            }
        }
        if (edits.isEmpty()) {
            return List.of();
        }
        Map<Long, Before> before = before(edits.keySet());
        return edits.values().stream()
                .filter(edit -> before.containsKey(edit.number()))
                .map(edit -> edit.after(before.getOrDefault(edit.number(), Before.NOTHING)))
                .filter(EditWriter::isNew)
                .toList();
    }

    /// Not stored already.
    private static boolean isNew(Edit edit) {
        return edit.before()
                .stored()
                .filter(edit.identified().fingerprint().stored()::equals)
                .isEmpty();
    }

    private Map<Long, Before> before(Collection<Long> numbers) throws SQLException {
        Map<Long, Before> before = new HashMap<>();
        Sql.among(
                connection,
                """
                SELECT e.number, k.stored, k.fingerprint, e.title, COALESCE(e.content, e.summary, '') AS body, e.dropped_by, t.story_keys,
                    IF(p.taken, e.content, NULL) AS full_text
                FROM entry e JOIN known_entry k ON k.number = e.number JOIN story_entry t ON t.entry = e.number
                LEFT JOIN page p ON p.entry = e.number
                WHERE e.number IN (%s) FOR UPDATE
                """,
                numbers,
                Parameters::numbers,
                row ->
                        before.put(
                                row.number("number"),
                                new Before(
                                        row.optionalDigest("stored"),
                                        row.digest("fingerprint"),
                                        row.text("title"),
                                        row.text("body"),
                                        row.optionalText("dropped_by").isPresent(),
                                        StoryColumns.fromColumn(row.bytes("story_keys")),
                                        row.optionalText("full_text"))));
        return before;
    }

    private void keepEarlierTexts(List<Edit> all) throws SQLException {
        List<Edit> edits = all.stream().filter(Edit::isSeen).toList();
        Sql.bulk(
                connection,
                """
                INSERT INTO entry_revision (entry, fingerprint, replaced_at, is_real, title, body) VALUES (?, ?, ?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE is_real = VALUES(is_real)
                """,
                edits,
                (row, edit) ->
                        row.number(edit.number())
                                .digest(edit.before().fingerprint())
                                .at(edit.at())
                                .number(edit.revision().edited().isReal() ? 1 : 0)
                                .text(edit.before().title())
                                .text(edit.before().body()));
        forgetEarliest(edits);
    }

    private void forgetEarliest(List<Edit> edits) throws SQLException {
        record Kept(long entry, Instant replacedAt) {}
        List<Long> numbers = edits.stream().map(Edit::number).toList();
        Map<Long, Integer> seen = new HashMap<>();
        List<Kept> all =
                Sql.among(
                        connection,
                        """
                        SELECT entry, replaced_at FROM entry_revision WHERE entry IN (%s)
                        ORDER BY entry, replaced_at DESC
                        """,
                        numbers,
                        Parameters::numbers,
                        row -> new Kept(row.number("entry"), row.instant("replaced_at")));
        Sql.bulk(
                connection,
                "DELETE FROM entry_revision WHERE entry = ? AND replaced_at = ?",
                all.stream()
                        .filter(one -> seen.merge(one.entry(), 1, Integer::sum) > REVISIONS)
                        .toList(),
                (row, one) -> row.number(one.entry()).at(one.replacedAt()));
    }

    private void writeTexts(List<Edit> edits) throws SQLException {
        Sql.bulk(
                connection,
                """
                UPDATE entry SET link = ?, link_digest = ?, title = ?, summary = ?, content = ?, language = ?, details = ?,
                    dropped_by = IF(dropped_by LIKE 'backlog:%', dropped_by, ?), sanitiser = ?,
                    updated_at = IF(?, GREATEST(updated_at, ?), updated_at)
                WHERE number = ?
                """,
                edits,
                (row, edit) -> {
                    EntryWriter.bindTexts(row, edit.entry(), edit.revision().droppedBy());
                    row.number(edit.revision().edited().isReal() ? 1 : 0)
                            .at(edit.at())
                            .number(edit.number());
                });
        Sql.bulk(
                connection,
                EntryWriter.KEEP_WORDS,
                edits,
                (row, edit) -> row.number(edit.number()).text(EntryWriter.words(edit.entry())));
    }

    private void writeFingerprints(List<Edit> edits) throws SQLException {
        Sql.bulk(
                connection,
                "UPDATE known_entry SET stored = ?, fingerprint = ?, gist = ? WHERE number = ?",
                edits,
                (row, edit) ->
                        row.digest(edit.identified().fingerprint().stored())
                                .digest(edit.identified().fingerprint().digest())
                                .number(edit.identified().fingerprint().gist())
                                .number(edit.number()));
    }

    private static List<Long> keys(Edit edit) {
        return edit.revision().traits().keys().stream().distinct().limit(CrowdedKeys.ROWS).toList();
    }

    private void writeTraits(List<Edit> edits) throws SQLException {
        Sql.bulk(
                connection,
                "UPDATE story_entry SET quality = ?, sketch = ?, story_keys = ? WHERE entry = ?",
                edits,
                (row, edit) -> {
                    EntryWriter.bindTraits(row, edit.revision().traits(), keys(edit));
                    row.number(edit.number());
                });
        List<EntryWriter.Key> old = new ArrayList<>();
        List<EntryWriter.Key> now = new ArrayList<>();
        for (Edit edit : edits) {
            edit.before().keys().forEach(key -> old.add(new EntryWriter.Key(key, edit.number())));
            if (!edit.before().dropped()) {
                now.addAll(EntryWriter.keys(edit.number(), keys(edit)));
            }
        }
        entries.replaceKeys(old, now);
    }

    private void writeOriginals(List<Edit> edits) throws SQLException {
        Sql.bulk(
                connection,
                "DELETE FROM entry_original WHERE entry = ?",
                edits.stream().filter(edit -> edit.revision().original().isEmpty()).toList(),
                (row, edit) -> row.number(edit.number()));
        entries.writeOriginals(
                edits.stream()
                        .flatMap(edit ->
                                edit.revision().original().stream()
                                        .map(original ->
                                                new EntryWriter.Before(edit.number(), original)))
                        .toList());
    }
}
