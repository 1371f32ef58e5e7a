package kiosque.store;

import kiosque.feed.HostLease;
import kiosque.feed.Source;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/// The right to poll a host, held by one node at a time. A lease's term is measured by the database's clock alone, so that
/// nodes need not agree on the time.
public final class HostLeases {

    /// A host won, with its sources that are due, the longest due first.
    public record Claim(HostLease lease, List<Source> due) {
        public Claim {
            due = List.copyOf(due);
        }
    }

    /// A host whose lease is ours now.
    record Won(long number, String name, long epoch) {

        HostLease lease() {
            return new HostLease(name, epoch);
        }
    }

    private final Database database;
    private final String node;
    private final Duration term;

    /// @param node the name of this node, unique in the cluster
    /// @param term how long a lease lasts unless renewed, by the database's clock
    public HostLeases(Database database, String node, Duration term) {
        this.database = database;
        this.node = node;
        this.term = term;
    }

    /// Claims at most `room` hosts that have due sources, are not on hold, and were last asked before `now - gap`.
    public List<Claim> claim(int room, Instant now, Duration gap) {
        if (room <= 0) {
            return List.of();
        }
        return database.transactions()
                .write(connection -> {
                    List<Long> candidates = candidates(connection, room, now, gap);
                    if (candidates.isEmpty()) {
                        return List.of();
                    }
                    List<Won> won = win(connection, candidates);
                    return won.isEmpty() ? List.<Claim>of() : withDue(connection, won, now);
                });
    }

    /// Rows that another node is claiming right now are passed over. That is only to save both the collision: who wins is decided by [#win].
    private static List<Long> candidates(Connection connection, int room, Instant now, Duration gap)
            throws SQLException {
        return Sql.list(
                connection,
                """
                SELECT number FROM host
                WHERE due_at <= ? AND last_request_at <= ? AND lease_until < UTC_TIMESTAMP(6)
                ORDER BY due_at LIMIT ? FOR UPDATE SKIP LOCKED
                """,
                values -> values.at(now).at(now.minus(gap)).number(room),
                row -> row.number("number"));
    }

    /// Takes those of the hosts that nobody has.
    List<Won> win(Connection connection, List<Long> candidates) throws SQLException {
        long claim = ThreadLocalRandom.current().nextLong();
        Sql.update(
                connection,
                Sql.in(
                        """
                        UPDATE host SET owner = ?, claim = ?, epoch = epoch + 1,
                            lease_until = UTC_TIMESTAMP(6) + INTERVAL ? MICROSECOND
                        WHERE number IN (%s) AND lease_until < UTC_TIMESTAMP(6)
                        """,
                        candidates),
                values ->
                        values.text(node)
                                .number(claim)
                                .number(micros(term))
                                .numbers(Sql.padded(candidates)));
        return Sql.list(
                connection,
                Sql.in(
                        """
                        SELECT number, name, epoch FROM host
                        WHERE number IN (%s) AND owner = ? AND claim = ? ORDER BY due_at, number
                        """,
                        candidates),
                values -> values.numbers(Sql.padded(candidates)).text(node).number(claim),
                row -> new Won(row.number("number"), row.text("name"), row.number("epoch")));
    }

    private static List<Claim> withDue(Connection connection, List<Won> won, Instant now)
            throws SQLException {
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
        return won.stream()
                .map(host -> new Claim(host.lease(), due.getOrDefault(host.name(), List.of())))
                .toList();
    }

    /// Claims the host of one source, due or not: what a hub pushes is committed under the same fence as a poll.
    ///
    /// @return empty while another round has the host, and for a source that is not configured
    public Optional<Claim> claimOf(long source) {
        return database.transactions()
                .write(connection -> {
                    List<Long> host =
                            Sql.list(
                                    connection,
                                    "SELECT host FROM source WHERE number = ? AND configured ="
                                            + " TRUE",
                                    values -> values.number(source),
                                    row -> row.number("host"));
                    if (host.isEmpty() || win(connection, host).isEmpty()) {
                        return Optional.<Claim>empty();
                    }
                    return Optional.of(claimed(connection, source));
                });
    }

    private static Claim claimed(Connection connection, long source) throws SQLException {
        return Sql.list(
                        connection,
                        "SELECT "
                                + SourceRows.COLUMNS
                                + ", h.epoch FROM source s JOIN host h ON h.number = s.host WHERE"
                                + " s.number = ?",
                        values -> values.number(source),
                        row -> {
                            Source claimed = SourceRows.source(row);
                            return new Claim(
                                    new HostLease(claimed.host(), row.number("epoch")),
                                    List.of(claimed));
                        })
                .getFirst();
    }

    /// Keeps a lease for another term; false if another node has it by now.
    public boolean renew(HostLease lease) {
        return database.transactions()
                .write(connection ->
                        Sql.update(
                                        connection,
                                        """
                                        UPDATE host SET lease_until = UTC_TIMESTAMP(6) + INTERVAL ? MICROSECOND
                                        WHERE name = ? AND owner = ? AND epoch = ?
                                        """,
                                        values ->
                                                values.number(micros(term))
                                                        .text(lease.host())
                                                        .text(node)
                                                        .number(lease.epoch()))
                                == 1);
    }

    /// Gives leases back, with when each host was last asked.
    public void release(Map<HostLease, Instant> done) {
        database.transactions()
                .write(connection -> {
                    Sql.bulk(
                            connection,
                            """
                            UPDATE host SET owner = NULL, lease_until = '1970-01-01 00:00:01',
                                last_request_at = GREATEST(last_request_at, ?)
                            WHERE name = ? AND owner = ? AND epoch = ?
                            """,
                            done.entrySet(),
                            (values, host) ->
                                    values.at(host.getValue())
                                            .text(host.getKey().host())
                                            .text(node)
                                            .number(host.getKey().epoch()));
                    return true;
                });
    }

    private static long micros(Duration duration) {
        return duration.toNanos() / 1000;
    }
}
