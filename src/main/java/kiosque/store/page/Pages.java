package kiosque.store.page;

import kiosque.store.Database;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The article pages that entries wait for. They survive a restart, and are fetched under the same leases as feeds.
public final class Pages {

    private final Database database;

    public Pages(Database database) {
        this.database = database;
    }

    /// Gives entries their places whose page has not come in time, or will not because its host is being left alone: it may still replace
    /// their text.
    ///
    /// @return how many
    public int placeOverdue(Instant now) {
        List<Long> overdue =
                database.transactions()
                        .list(
                                """
                                SELECT p.entry FROM page p JOIN host h ON h.number = p.host
                                WHERE p.place_by IS NOT NULL AND (p.place_by <= ? OR h.hold_until > ? OR h.pages_from > ?)
                                LIMIT 1000
                                """,
                                values -> values.at(now).at(now).at(now),
                                row -> row.number("entry"));
        for (long entry : overdue) {
            database.transactions()
                    .write(connection -> {
                        new PageWriter(connection).place(entry, now);
                        return true;
                    });
        }
        return overdue.size();
    }

    /// How the pages of one source fare.
    ///
    /// @param taken how many texts came from pages
    /// @param kept how many pages had nothing better than the feed
    /// @param failed how many could not be read, or may not be
    /// @param waiting how many are still to come
    /// @param trouble what is wrong with the latest one that failed
    public record Fate(
            long taken, long kept, long failed, long waiting, Optional<String> trouble) {}

    /// By the name of the source; those without full-text are missing.
    ///
    /// @param since when pages that count were wanted
    public static Map<String, Fate> fates(Database database, Instant since) {
        Map<String, Fate> fates = new HashMap<>();
        database.transactions()
                .list(
                        """
                        SELECT s.name, SUM(p.outcome = 'taken') AS taken, SUM(p.outcome = 'kept-own') AS kept,
                            SUM(p.due_at IS NOT NULL) AS waiting,
                            SUM(p.due_at IS NULL AND p.outcome NOT IN ('taken', 'kept-own')) AS failed,
                            (SELECT CONCAT(q.outcome, ': ', q.detail) FROM page q
                                WHERE q.source = s.number AND q.asked_at >= ? AND q.outcome NOT IN ('taken', 'kept-own', 'waiting', 'moved')
                                ORDER BY q.tried_at DESC LIMIT 1) AS trouble
                        FROM source s JOIN page p ON p.source = s.number
                        WHERE s.configured = TRUE AND p.asked_at >= ? GROUP BY s.number, s.name
                        """,
                        values -> values.at(since).at(since),
                        row ->
                                Optional.ofNullable(
                                        fates.put(
                                                row.text("name"),
                                                new Fate(
                                                        row.number("taken"),
                                                        row.number("kept"),
                                                        row.number("failed"),
                                                        row.number("waiting"),
                                                        row.optionalText("trouble")))));
        return fates;
    }
}
