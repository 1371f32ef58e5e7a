package kiosque.store.commit;

import kiosque.feed.HostLease;
import kiosque.feed.KnownEntry;
import kiosque.feed.Report;
import kiosque.feed.Sha256;
import kiosque.feed.StoryJudge;
import kiosque.store.Database;
import kiosque.store.row.BlockCounts;
import kiosque.store.row.CrowdedKeys;
import kiosque.store.row.StoryCounts;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The entries, and the one way into them.
public final class Entries {

    private final Database database;
    private final StoryJudge judge;
    private final NumberRange numbers;
    private final CrowdedKeys crowded = new CrowdedKeys();
    private volatile StoryCounts storyCounts = StoryCounts.NOTHING;

    private record Committed(List<Report> reports, StoryCounts storyCounts) {}

    public Entries(Database database, StoryJudge judge) {
        this.database = database;
        this.judge = judge;
        this.numbers = new NumberRange(database);
    }

    /// Entries and tombstones of a source that are known under one of these names (ids or aliases).
    public List<KnownEntry> known(long source, Collection<Sha256> names) {
        return names.isEmpty()
                ? List.of()
                : database.transactions()
                        .query(connection -> new KnownEntries(connection).known(source, names));
    }

    /// Commits many reports in one transaction, each against its lease.
    ///
    /// @return those that were committed; the others' leases had passed to another node
    public List<Report> commit(List<? extends Report> reports) {
        return commit(reports, Map.of());
    }

    /// The same, and gives back those hosts of theirs of which nothing more is to come.
    ///
    /// @param done with when each was last asked
    public List<Report> commit(List<? extends Report> reports, Map<HostLease, Instant> done) {
        if (reports.isEmpty()) {
            return List.of();
        }
        int arrivals =
                Commit.polls(reports).stream()
                        .mapToInt(poll -> poll.taken().arrivals().size())
                        .sum();
        Committed committed =
                database.transactions()
                        .writeAnew(() -> {
                            long first = arrivals == 0 ? 0 : numbers.take(arrivals);
                            return connection -> {
                                var commit = new Commit(connection, judge, crowded, first);
                                return new Committed(
                                        commit.of(reports, done), commit.storyCounts());
                            };
                        });
        add(committed.storyCounts());
        return committed.reports();
    }

    /// What has become of the new entries since we started.
    public StoryCounts storyCounts() {
        return storyCounts;
    }

    private synchronized void add(StoryCounts more) {
        storyCounts = storyCounts.and(more);
    }

    /// Digests of the blocks of a source that recur, less those that the user has vetoed.
    public Set<Sha256> learnedBlocks(long source) {
        return database.transactions()
                .query(connection -> new BlockCounts(connection).learned(source));
    }

    /// Of a source's latest entries, by which its language can be told.
    public List<String> latestTitles(long source) {
        return database.transactions()
                .list(
                        """
                        SELECT title FROM entry
                        WHERE source = ? ORDER BY first_seen_at DESC, number DESC LIMIT 40
                        """,
                        values -> values.number(source),
                        row -> row.text("title"));
    }
}
