package kiosque.store.source;

import module java.base;

import kiosque.feed.DuePage;
import kiosque.feed.PageOrder;
import kiosque.feed.ParsedEntry;
import kiosque.feed.Source;
import kiosque.store.row.Credits;
import kiosque.store.source.HostLeases.Claim;
import kiosque.store.source.HostLeases.Won;
import kiosque.store.sql.Json;
import kiosque.store.sql.Row;
import kiosque.store.sql.Sql;

import java.sql.Connection;
import java.sql.SQLException;

/// What is due at a moment: sources and article pages, by their hosts.
final class DueWork {

    /// Pages of one host in one turn: they are many, and others wait for theirs.
    private static final int MOST_PAGES = 10;

    private final Connection connection;
    private final Instant now;
    private final Set<Long> withPages = new HashSet<>();

    DueWork(Connection connection, Instant now) {
        this.connection = connection;
        this.now = now;
    }

    /// Hosts that nobody has, that have not been asked just now, and that have not asked to be left alone: the longest due first, and of those with
    /// pages no more than every fourth. Rows that another node is claiming right now are passed over. That is only to save both the collision: who
    /// wins is decided later.
    List<Long> hosts(int room, Duration gap, Set<String> held) throws SQLException {
        Map<Long, String> hosts = new LinkedHashMap<>();
        hostsWithPages(Math.max(1, room / 4), gap, held, hosts);
        Sql.list(
                connection,
                """
                SELECT number, name FROM host
                WHERE due_at <= ? AND last_request_at <= ? AND lease_until < UTC_TIMESTAMP(6)
                ORDER BY due_at LIMIT ? FOR UPDATE SKIP LOCKED
                """,
                values -> values.at(now).at(now.minus(gap)).number(room + held.size()),
                row -> hosts.put(row.number("number"), row.text("name")));
        return hosts.entrySet().stream()
                .filter(host -> !held.contains(host.getValue()))
                .map(Map.Entry::getKey)
                .limit(room)
                .toList();
    }

    private void hostsWithPages(int room, Duration gap, Set<String> held, Map<Long, String> hosts)
            throws SQLException {
        Sql.list(
                connection,
                "SELECT DISTINCT host FROM page WHERE due_at <= ? LIMIT 1000",
                values -> values.at(now),
                row -> withPages.add(row.number("host")));
        if (withPages.isEmpty()) {
            return;
        }
        Sql.list(
                connection,
                Sql.in(
                        """
                        SELECT number, name FROM host
                        WHERE number IN (%s) AND last_request_at <= ? AND lease_until < UTC_TIMESTAMP(6)
                            AND (hold_until IS NULL OR hold_until <= ?) AND (pages_from IS NULL OR pages_from <= ?)
                        ORDER BY last_request_at LIMIT ? FOR UPDATE SKIP LOCKED
                        """,
                        withPages),
                values ->
                        values.numbers(Sql.padded(withPages))
                                .at(now.minus(gap))
                                .at(now)
                                .at(now)
                                .number(room + held.size()),
                row -> hosts.put(row.number("number"), row.text("name")));
    }

    /// What is due of each of these hosts.
    List<Claim> of(List<Won> won) throws SQLException {
        Map<String, List<Source>> sources = sources(won);
        List<Claim> claims = new ArrayList<>();
        for (Won host : won) {
            boolean closed =
                    host.circuit().openUntil().filter(until -> until.isAfter(now)).isEmpty();
            claims.add(
                    host.with(
                            sources.getOrDefault(host.name(), List.of()),
                            closed && withPages.contains(host.number()) ? pages(host) : List.of()));
        }
        return claims;
    }

    private Map<String, List<Source>> sources(List<Won> won) throws SQLException {
        Map<String, List<Source>> due = new HashMap<>();
        List<Long> numbers = won.stream().map(Won::number).toList();
        Sql.list(
                connection,
                Sql.in(
                        "SELECT "
                                + SourceRows.COLUMNS
                                + """
                                FROM source s JOIN host h ON h.number = s.host
                                WHERE s.host IN (%s) AND s.configured = TRUE AND s.next_at <= ?
                                ORDER BY s.next_at, s.number
                                """,
                        numbers),
                values -> values.numbers(Sql.padded(numbers)).at(now),
                row -> {
                    Source source = SourceRows.source(row);
                    return due.computeIfAbsent(source.host(), _ -> new ArrayList<>()).add(source);
                });
        return due;
    }

    private List<DuePage> pages(Won host) throws SQLException {
        return Sql.list(
                connection,
                """
                SELECT p.entry, p.source, p.url AS page_url, p.location, p.parsed, p.attempts, p.moves, p.asked_at, e.effective_at,
                    p.taken, %s FROM page p JOIN entry e ON e.number = p.entry JOIN source s ON s.number = p.source
                WHERE p.host = ? AND p.due_at <= ? ORDER BY p.due_at, p.entry DESC LIMIT ?
                """
                        .formatted(Credits.COLUMNS),
                values -> values.number(host.number()).at(now).number(MOST_PAGES),
                row -> page(row, host.name()));
    }

    private static DuePage page(Row row, String host) throws SQLException {
        return new DuePage(
                row.number("entry"),
                row.number("source"),
                Credits.of(row),
                new PageOrder(
                        URI.create(row.text("page_url")),
                        host,
                        URI.create(row.text("location")),
                        Json.read(row.text("parsed"), ParsedEntry.class)),
                row.count("attempts"),
                row.count("moves"),
                row.instant("asked_at"),
                row.instant("effective_at"),
                row.is("taken"));
    }
}
