package kiosque.store.rule;

import kiosque.store.row.FeedRows;
import kiosque.store.row.FeedRows.FeedRow;
import kiosque.store.row.MergedFeedVersions;
import kiosque.store.row.Placement;
import kiosque.store.sql.Parameters;
import kiosque.store.sql.Sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Gives entries that are stored already places in one merged feed, each in the place of its own time.
final class Filling {

    private static final Comparator<JudgedEntry> OLDEST_FIRST =
            Comparator.comparing((JudgedEntry one) -> one.stored().effectiveAt())
                    .thenComparingLong(JudgedEntry::number);

    private static final int AT_ONCE = 500;

    private final Connection connection;
    private final FeedRows rows;
    private final Optional<FeedRow> row;

    Filling(Connection connection, String slug) throws SQLException {
        this.connection = connection;
        this.rows = FeedRows.lock(connection, List.of(slug), List.of());
        this.row = rows.of(slug);
    }

    /// The newest of them that are not in it by now; answers how many those are.
    int add(List<JudgedEntry> entries, Instant now) throws SQLException {
        if (row.isEmpty()) {
            return 0;
        }
        Set<Long> there = there(entries);
        List<JudgedEntry> wanted =
                entries.stream()
                        .filter(one -> !there.contains(one.number()))
                        .sorted(OLDEST_FIRST.reversed())
                        .limit(Judging.MOST)
                        .sorted(OLDEST_FIRST)
                        .toList();
        var placement = new Placement(connection, rows);
        List<Placement.Candidate> candidates =
                wanted.stream()
                        .map(one ->
                                new Placement.Candidate(
                                        one.number(),
                                        one.story(),
                                        one.source(),
                                        one.stored().effectiveAt()))
                        .toList();
        for (int start = 0; start < candidates.size(); start += AT_ONCE) {
            placement.prepare(
                    candidates.subList(start, Math.min(candidates.size(), start + AT_ONCE)));
        }
        candidates.forEach(candidate -> placement.place(row.get(), candidate));
        placement.write();
        MergedFeedVersions.bump(connection, rows.changed(), now);
        return wanted.size();
    }

    private Set<Long> there(List<JudgedEntry> entries) throws SQLException {
        return new HashSet<>(
                Sql.among(
                        connection,
                        "SELECT entry, feed FROM merged_feed_entry WHERE entry IN (%s)",
                        entries.stream().map(JudgedEntry::number).toList(),
                        Parameters::numbers,
                        one ->
                                one.number("feed") == row.orElseThrow().number()
                                        ? one.number("entry")
                                        : 0L));
    }
}
