package kiosque.store.row;

import kiosque.feed.PollReport;
import kiosque.feed.Sha256;
import kiosque.store.sql.Parameters;
import kiosque.store.sql.Sql;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What each source still lists, as far as is known: never less than it does, and about once a day no more.
///
/// Most polls look only at what is new in a document; what they find is added. One that has looked at all of it says what is left.
public record Listings(Connection connection) {

    /// What one report says of its source.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Listing(long source, byte[] numbers) {}

    public void write(List<PollReport> reports, List<Newcomer> newcomers) throws SQLException {
        Map<Long, List<Newcomer>> entered =
                newcomers.stream().collect(Collectors.groupingBy(Newcomer::source));
        List<Listing> whole = new ArrayList<>();
        List<Listing> parts = new ArrayList<>();
        for (PollReport report : reports) {
            if (report.head().isPresent()) {
                Set<Long> numbers = new HashSet<>(report.taken().listed());
                List<Newcomer> own = entered.getOrDefault(report.source().number(), List.of());
                own.forEach(newcomer -> numbers.add(newcomer.number()));
                numbers.addAll(enteredBefore(report, own));
                var listing = new Listing(report.source().number(), bytes(numbers));
                (isWhole(report) ? whole : parts).add(listing);
            }
        }
        Sql.bulk(
                connection,
                "INSERT INTO source_listing (source, entries) VALUES (?, ?) ON DUPLICATE KEY UPDATE"
                        + " entries = VALUES(entries)",
                whole,
                (row, one) -> row.number(one.source()).bytes(one.numbers()));
        // What is read only in parts tells nothing of the rest: unless it was always so, a
        // beginning is made by a whole one.
        Sql.bulk(
                connection,
                """
                INSERT INTO source_listing (source, entries)
                SELECT s.number, ? FROM source s LEFT JOIN source_listing l ON l.source = s.number
                WHERE s.number = ? AND (s.read_at IS NULL OR l.source IS NOT NULL)
                ON DUPLICATE KEY UPDATE entries = CONCAT(source_listing.entries, VALUES(entries))
                """,
                parts.stream().filter(part -> part.numbers().length > 0).toList(),
                (row, one) -> row.bytes(one.numbers()).number(one.source()));
    }

    /// Arrivals that are there already: parts of it were taken in ahead, or an attempt had succeeded after all.
    private List<Long> enteredBefore(PollReport report, List<Newcomer> now) throws SQLException {
        Set<Sha256> ids = new HashSet<>();
        report.taken().arrivals().forEach(arrival -> ids.add(arrival.identified().id().digest()));
        now.forEach(newcomer -> ids.remove(newcomer.id()));
        return Sql.among(
                connection,
                "SELECT number FROM known_entry FORCE INDEX (known_entry_id) WHERE id IN (%s) AND"
                        + " source = ?",
                ids,
                (values, some) -> values.digests(some).number(report.source().number()),
                row -> row.number("number"));
    }

    private static boolean isWhole(PollReport report) {
        return report.readWhole() && report.taken().isWhole();
    }

    /// The numbers of the entries that each of the sources lists; none for a source that has not been looked at yet.
    public Map<Long, Set<Long>> of(Collection<Long> sources) throws SQLException {
        Map<Long, Set<Long>> listings = new HashMap<>();
        Sql.among(
                connection,
                "SELECT source, entries FROM source_listing WHERE source IN (%s)",
                sources,
                Parameters::numbers,
                row -> listings.put(row.number("source"), numbers(row.bytes("entries"))));
        return listings;
    }

    private static byte[] bytes(Set<Long> numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.size() * Long.BYTES);
        numbers.stream().sorted().forEach(bytes::putLong);
        return bytes.array();
    }

    private static Set<Long> numbers(byte[] bytes) {
        Set<Long> numbers = new HashSet<>();
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.remaining() >= Long.BYTES) {
            numbers.add(buffer.getLong());
        }
        return numbers;
    }
}
