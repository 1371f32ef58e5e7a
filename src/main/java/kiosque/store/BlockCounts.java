package kiosque.store;

import kiosque.feed.Block;
import kiosque.feed.PollReport;
import kiosque.feed.Sha256;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Counts the blocks of text that the entries of one source are made of. What many of them carry is no part of any.
final class BlockCounts {

    /// A block is learned when that many entries have carried it …
    static final int ENTRIES = 5;

    /// … and at least one in so many of those since it first turned up.
    static final int ONE_IN = 4;

    private final Connection connection;

    BlockCounts(Connection connection) {
        this.connection = connection;
    }

    /// Counts the blocks of reports whose entries are really new.
    void count(List<PollReport> reports, List<Newcomer> newcomers) throws SQLException {
        Map<Long, Long> entered =
                newcomers.stream()
                        .collect(Collectors.groupingBy(Newcomer::source, Collectors.counting()));
        Map<BlockOf, Counted> counts = new TreeMap<>();
        for (PollReport report : reports) {
            long source = report.source().number();
            if (entered.containsKey(source)) {
                for (Block block : report.blocks()) {
                    counts.merge(
                            new BlockOf(source, block.digest()),
                            new Counted(1, block.text(), report.at()),
                            Counted::more);
                }
            }
        }
        write(counts);
        Sql.bulk(
                connection,
                "UPDATE source SET blocks_from = blocks_from + ? WHERE number = ?",
                new TreeMap<>(entered).entrySet(),
                (row, source) -> row.number(source.getValue()).number(source.getKey()));
    }

    private void write(Map<BlockOf, Counted> counts) throws SQLException {
        if (counts.isEmpty()) {
            return;
        }
        Map<Long, Long> since = entriesSoFar(counts.keySet());
        Sql.bulk(
                connection,
                """
                INSERT INTO source_block (source, digest, entries, since, seen_on, text) VALUES (?, ?, ?, ?, ?, NULL)
                ON DUPLICATE KEY UPDATE entries = entries + VALUES(entries), seen_on = VALUES(seen_on), text = ?
                """,
                counts.entrySet(),
                (row, block) -> {
                    Counted counted = block.getValue();
                    long source = block.getKey().source();
                    row.number(source)
                            .digest(block.getKey().digest())
                            .number(counted.entries())
                            .number(since.getOrDefault(source, 0L))
                            .at(counted.at())
                            .text(counted.text(), 200);
                });
    }

    private Map<Long, Long> entriesSoFar(Collection<BlockOf> blocks) throws SQLException {
        Set<Long> sources = blocks.stream().map(BlockOf::source).collect(Collectors.toSet());
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

    Set<Sha256> learned(long source) throws SQLException {
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

    private record BlockOf(long source, Sha256 digest) implements Comparable<BlockOf> {
        @Override
        public int compareTo(BlockOf other) {
            int bySource = Long.compare(source, other.source);
            return bySource == 0 ? digest.compareTo(other.digest) : bySource;
        }
    }

    private record Counted(int entries, String text, Instant at) {
        Counted more(Counted other) {
            return new Counted(entries + other.entries, text, other.at);
        }
    }
}
