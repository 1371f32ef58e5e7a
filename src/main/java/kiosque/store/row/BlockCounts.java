package kiosque.store.row;

import kiosque.feed.Block;
import kiosque.feed.PollReport;
import kiosque.feed.Sha256;
import kiosque.store.sql.Parameters;
import kiosque.store.sql.Sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Counts the blocks of text that the entries of one source are made of. What many of them carry is no part of any. Only
/// what comes a second time is counted in rows; of the rest the latest are remembered by eight bytes each.
public record BlockCounts(Connection connection) {

    /// A block is learned when that many entries have carried it …
    public static final int ENTRIES = 5;

    /// … and at least one in so many of those since it first turned up.
    public static final int ONE_IN = 4;

    private record Recurring(long source, Block block, int times, long since, Instant at) {}

    /// Counts the blocks of reports.
    ///
    /// @param sources those that have really got new entries: a report that is committed again does not count again
    public void count(List<PollReport> reports, Set<Long> sources) throws SQLException {
        List<PollReport> counted =
                reports.stream()
                        .filter(report -> sources.contains(report.source().number()))
                        .filter(report -> !report.taken().blocks().isEmpty())
                        .toList();
        if (counted.isEmpty()) {
            return;
        }
        Map<Long, Long> entriesSoFar = entriesSoFar(sources);
        Map<Long, SeenBlocks> seen = seen(sources);
        List<Recurring> recurring = new ArrayList<>();
        for (PollReport report : counted) {
            long source = report.source().number();
            SeenBlocks before = seen.computeIfAbsent(source, _ -> SeenBlocks.none());
            before.add(report.taken().blocks())
                    .forEach((block, times) ->
                            recurring.add(
                                    new Recurring(
                                            source,
                                            block,
                                            times,
                                            entriesSoFar.getOrDefault(source, 0L)
                                                    - report.taken().arrivals().size(),
                                            report.at())));
        }
        write(recurring);
        Sql.insert(
                connection,
                """
                INSERT INTO source_block_seen (source, prefixes) VALUES %s
                ON DUPLICATE KEY UPDATE prefixes = VALUES(prefixes)
                """,
                "(?,?)",
                List.copyOf(seen.entrySet()),
                (row, source) -> row.number(source.getKey()).bytes(source.getValue().toColumn()));
    }

    /// The first time a block comes again it has been carried by one entry more than are counted here.
    private void write(List<Recurring> recurring) throws SQLException {
        Sql.insert(
                connection,
                """
                INSERT INTO source_block (source, digest, entries, since, seen_on, text) VALUES %s
                ON DUPLICATE KEY UPDATE entries = entries + VALUES(entries) - 1, seen_on = VALUES(seen_on)
                """,
                "(?,?,?,?,?,?)",
                recurring,
                (row, one) ->
                        row.number(one.source())
                                .digest(one.block().digest())
                                .number(one.times() + 1)
                                .number(Math.max(0, one.since()))
                                .at(one.at())
                                .text(one.block().text(), 200));
    }

    private Map<Long, SeenBlocks> seen(Set<Long> sources) throws SQLException {
        Map<Long, SeenBlocks> seen = new HashMap<>();
        Sql.among(
                connection,
                "SELECT source, prefixes FROM source_block_seen WHERE source IN (%s)",
                sources,
                Parameters::numbers,
                row -> {
                    seen.put(row.number("source"), SeenBlocks.fromColumn(row.bytes("prefixes")));
                    return true;
                });
        return seen;
    }

    private Map<Long, Long> entriesSoFar(Set<Long> sources) throws SQLException {
        Map<Long, Long> entries = new HashMap<>();
        Sql.among(
                connection,
                "SELECT number, blocks_from FROM source WHERE number IN (%s)",
                sources,
                Parameters::numbers,
                row -> {
                    entries.put(row.number("number"), row.number("blocks_from"));
                    return true;
                });
        return entries;
    }

    public Set<Sha256> learned(long source) throws SQLException {
        return new HashSet<>(
                Sql.list(
                        connection,
                        """
                        SELECT b.digest FROM source s JOIN source_block b ON b.source = s.number
                        WHERE s.number = ? AND b.entries >= ? AND b.entries * ? >= s.blocks_from - b.since AND NOT b.vetoed
                        """,
                        values -> values.number(source).number(ENTRIES).number(ONE_IN),
                        row -> row.digest("digest")));
    }
}
