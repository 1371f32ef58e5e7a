package kiosque.store.upkeep;

import kiosque.feed.Original;
import kiosque.feed.Revision;
import kiosque.store.Database;
import kiosque.store.row.Credits;
import kiosque.store.row.Cropped;
import kiosque.store.row.EditWriter;
import kiosque.store.row.EntryTexts;
import kiosque.store.row.EntryWriter;
import kiosque.store.row.FeedRows;
import kiosque.store.row.MergedFeedVersions;
import kiosque.store.sql.Json;
import kiosque.store.sql.Sql;

import tools.jackson.core.type.TypeReference;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Entries from whose text something was cut, with what it was: so that a mistake can be taken back.
public final class Originals {

    private final Database database;

    public Originals(Database database) {
        this.database = database;
    }

    /// A portion of one source's, in the order of their numbers.
    ///
    /// @param after the last number of the portion before
    public List<Cropped> of(String source, long after, int limit) {
        return database.transactions()
                .list(
                        "SELECT e.number, e.effective_at, "
                                + EntryTexts.COLUMNS
                                + """
                                , o.title AS printed, o.body, o.cuts, COALESCE(p.taken, FALSE) AS taken, %s
                                FROM source s JOIN entry e ON e.source = s.number JOIN entry_original o ON o.entry = e.number
                                LEFT JOIN page p ON p.entry = e.number
                                WHERE s.name = ? AND e.number > ? ORDER BY e.number LIMIT ?
                                """
                                        .formatted(Credits.COLUMNS),
                        values -> values.text(source).number(after).number(limit),
                        row ->
                                new Cropped(
                                        row.number("number"),
                                        EntryTexts.read(row),
                                        row.instant("effective_at"),
                                        Credits.of(row),
                                        row.is("taken"),
                                        new Original(
                                                row.text("printed"),
                                                row.text("body"),
                                                Json.read(
                                                        row.text("cuts"),
                                                        new TypeReference<
                                                                List<Original.Cut>>() {}))));
    }

    /// Gives an entry another text. What has changed since it was looked at stays as it is.
    ///
    /// @return false if it has
    public boolean amend(Cropped before, Revision revision, Instant at) {
        return database.transactions()
                .write(connection -> {
                    FeedRows feeds =
                            FeedRows.lock(connection, List.of(), feedsOf(connection, before));
                    boolean amended =
                            new EditWriter(connection, new EntryWriter(connection))
                                    .amend(revision, before, at);
                    if (amended) {
                        MergedFeedVersions.bump(connection, feeds.numbers(), at);
                    }
                    return amended;
                });
    }

    private static Set<Long> feedsOf(Connection connection, Cropped entry) throws SQLException {
        return new HashSet<>(
                Sql.list(
                        connection,
                        "SELECT feed FROM merged_feed_entry WHERE entry = ?",
                        values -> values.number(entry.number()),
                        row -> row.number("feed")));
    }
}
