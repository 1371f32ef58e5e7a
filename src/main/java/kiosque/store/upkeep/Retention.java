package kiosque.store.upkeep;

import kiosque.store.Database;
import kiosque.store.sql.Sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Forgets what nobody needs any more, a portion at a time, so that no transaction grows long. Safe to run on several nodes at once and to interrupt anywhere.
public final class Retention {

    /// How much is kept.
    ///
    /// @param unplaced entries that no merged feed shows (dropped, or stored quietly), from when they were first seen
    /// @param placed what merged feeds show; their archives then begin later
    /// @param tombstones how long after a source last listed a deleted entry it may be taken for new again, if its document has been read
    ///     without the entry since
    public record Terms(Duration unplaced, Bounds placed, Duration tombstones) {
        public static final Terms DEFAULT =
                new Terms(Duration.ofDays(60), Bounds.NONE, Duration.ofDays(30));
    }

    /// What one run has removed.
    public record Removed(int entries, int tombstones) {}

    /// Look-up keys outlive every window that stories are looked for in.
    private static final Duration STORY_KEYS = Duration.ofDays(30);

    /// A block that has not recurred for so long was no boilerplate.
    private static final Duration BLOCKS = Duration.ofDays(30);

    /// That an entry is listed is noted once a day, of a text that has not changed since the last document once in two.
    private static final String FORGOTTEN =
            """
            FROM known_entry WHERE listed_at < ? AND buried_at IS NOT NULL AND EXISTS (
                SELECT 1 FROM source s WHERE s.number = known_entry.source
                AND (s.read_at > known_entry.listed_at + INTERVAL 3 DAY OR NOT s.configured))
            """;

    private static final int PORTION = 500;
    private static final int KEYS_AT_ONCE = 10_000;

    private final Database database;
    private final Terms terms;

    public Retention(Database database, Terms terms) {
        this.database = database;
        this.terms = terms;
    }

    public Removed run(Instant now) {
        var removed =
                new Removed(
                        new EntryExpiry(database, terms).run(now),
                        forgetTombstones(now.minus(terms.tombstones())));
        sweepStoryKeys(now.minus(STORY_KEYS));
        forgetBlocks(now.minus(BLOCKS));
        return removed;
    }

    /// With their aliases, of which those of a whole source are gone through.
    private int forgetTombstones(Instant before) {
        List<Long> sources =
                database.transactions()
                        .list(
                                "SELECT DISTINCT source " + FORGOTTEN,
                                values -> values.at(before),
                                row -> row.number("source"));
        int removed = inPortions("DELETE " + FORGOTTEN + " LIMIT ?", before);
        for (long source : sources) {
            database.transactions()
                    .update(
                            """
                            DELETE a FROM entry_name a LEFT JOIN known_entry k ON k.number = a.entry
                            WHERE a.source = ? AND k.number IS NULL
                            """,
                            values -> values.number(source));
        }
        return removed;
    }

    private int inPortions(String sql, Instant before) {
        int removed = 0;
        for (int portion = PORTION; portion == PORTION; removed += portion) {
            portion =
                    database.transactions()
                            .update(sql, values -> values.at(before).number(PORTION));
        }
        return removed;
    }

    /// Goes through the keys once in their order, with a portion in a transaction.
    private void sweepStoryKeys(Instant before) {
        long oldest = oldestSince(before);
        Optional<Long> from = Optional.of(Long.MIN_VALUE);
        while (from.isPresent()) {
            long first = from.get();
            Optional<Long> next =
                    database.transactions().query(connection -> keyAfter(connection, first));
            long end = next.orElse(Long.MAX_VALUE);
            database.transactions()
                    .update(
                            "DELETE FROM story_key WHERE story_key BETWEEN ? AND ? AND entry < ?",
                            values -> values.number(first).number(end).number(oldest));
            from = next;
        }
    }

    private static Optional<Long> keyAfter(Connection connection, long first) throws SQLException {
        return Sql.first(
                connection,
                "SELECT story_key FROM story_key WHERE story_key > ? ORDER BY story_key"
                        + " LIMIT 1 OFFSET ?",
                values -> values.number(first).number(KEYS_AT_ONCE),
                row -> row.number("story_key"));
    }

    /// Entries with smaller numbers came before that time, give or take the numbers that nodes take in advance, or are gone: where all that is older goes sooner, none of them is
    /// there.
    private long oldestSince(Instant before) {
        return database.transactions()
                .first(
                        """
                        SELECT COALESCE(
                            (SELECT number FROM entry WHERE first_seen_at < ? ORDER BY first_seen_at DESC LIMIT 1),
                            (SELECT MIN(number) FROM entry), 0) AS number
                        """,
                        values -> values.at(before),
                        row -> row.number("number"))
                .orElse(0L);
    }

    private void forgetBlocks(Instant before) {
        List<Long> sources =
                database.transactions()
                        .list(
                                "SELECT number FROM source",
                                Sql.NOTHING,
                                row -> row.number("number"));
        for (long source : sources) {
            database.transactions()
                    .update(
                            "DELETE FROM source_block WHERE source = ? AND entries < 2"
                                    + " AND seen_on < ? AND NOT vetoed",
                            values -> values.number(source).at(before));
        }
    }
}
