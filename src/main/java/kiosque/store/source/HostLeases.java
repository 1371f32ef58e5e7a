package kiosque.store.source;

import module java.base;

import kiosque.feed.CircuitBreaker;
import kiosque.feed.DuePage;
import kiosque.feed.HostLease;
import kiosque.feed.Source;
import kiosque.feed.Work;
import kiosque.store.Database;
import kiosque.store.sql.Sql;

import java.sql.Connection;
import java.sql.SQLException;

/// The right to poll a host, held by one node at a time. A lease's term is measured by the database's clock alone, so that
/// nodes need not agree on the time.
public final class HostLeases {

    /// A host won, with what is due of it, the longest due first.
    ///
    /// @param lastRequestAt when anything was last asked of it
    /// @param circuit whether pages are asked of it at all
    public record Claim(
            HostLease lease,
            Instant lastRequestAt,
            CircuitBreaker circuit,
            List<Source> due,
            List<DuePage> pages) {
        public Claim {
            due = List.copyOf(due);
            pages = List.copyOf(pages);
        }

        /// All of it: feeds first, for they are what everything else comes from.
        public List<Work> work() {
            List<Work> work = new ArrayList<>();
            due.forEach(source -> work.add(new Work.Feed(source)));
            pages.forEach(page -> work.add(new Work.Page(page)));
            return work;
        }
    }

    /// A host whose lease is ours now.
    record Won(
            long number, String name, long epoch, Instant lastRequestAt, CircuitBreaker circuit) {

        Claim with(List<Source> due, List<DuePage> pages) {
            return new Claim(new HostLease(name, epoch), lastRequestAt, circuit, due, pages);
        }
    }

    /// Sets a row of `host` free.
    static final String FREE = "owner = NULL, lease_until = '1970-01-01 00:00:01', ";

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

    /// How long a lease lasts unless renewed.
    public Duration term() {
        return term;
    }

    /// Claims at most `room` hosts of which sources or pages are due, that are not on hold, and were last asked before `now - gap`.
    public List<Claim> claim(int room, Instant now, Duration gap) {
        return claim(room, now, gap, Set.of());
    }

    /// @param held hosts that this node has in hand: however their leases stand, it does not claim them from itself
    public List<Claim> claim(int room, Instant now, Duration gap, Set<String> held) {
        if (room <= 0 || !isAnyDue(now, gap)) {
            return List.of();
        }
        return database.ofLeases()
                .write(connection -> {
                    var dueWork = new DueWork(connection, now);
                    List<Long> candidates = dueWork.hosts(room, gap, held);
                    if (candidates.isEmpty()) {
                        return List.of();
                    }
                    List<Won> won = win(connection, candidates);
                    return won.isEmpty() ? List.<Claim>of() : dueWork.of(won);
                });
    }

    /// Asked before a transaction is begun, for most of the time there is nothing to do.
    private boolean isAnyDue(Instant now, Duration gap) {
        return database.ofLeases()
                .first(
                        """
                        SELECT 1 FROM DUAL WHERE EXISTS (SELECT 1 FROM page WHERE due_at <= ?)
                            OR EXISTS (SELECT 1 FROM host WHERE due_at <= ? AND last_request_at <= ? AND lease_until < UTC_TIMESTAMP(6))
                        """,
                        values -> values.at(now).at(now).at(now.minus(gap)),
                        _ -> true)
                .isPresent();
    }

    /// Takes those of the hosts that nobody has.
    private List<Won> win(Connection connection, List<Long> candidates) throws SQLException {
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
                        SELECT number, name, epoch, last_request_at, page_failures, pages_from FROM host
                        WHERE number IN (%s) AND owner = ? AND claim = ? ORDER BY due_at, number
                        """,
                        candidates),
                values -> values.numbers(Sql.padded(candidates)).text(node).number(claim),
                row ->
                        new Won(
                                row.number("number"),
                                row.text("name"),
                                row.number("epoch"),
                                row.instant("last_request_at"),
                                new CircuitBreaker(
                                        row.count("page_failures"),
                                        row.optionalInstant("pages_from"))));
    }

    /// Claims the host of one source, due or not: what a hub pushes is committed under the same fence as a poll.
    ///
    /// @return empty while another round has the host, and for a source that is not configured
    public Optional<Claim> claimOf(long source) {
        return database.ofLeases()
                .write(connection -> {
                    List<Long> host =
                            Sql.list(
                                    connection,
                                    "SELECT host FROM source WHERE number = ? AND configured ="
                                            + " TRUE",
                                    values -> values.number(source),
                                    row -> row.number("host"));
                    List<Won> won = host.isEmpty() ? List.of() : win(connection, host);
                    return won.isEmpty()
                            ? Optional.<Claim>empty()
                            : Optional.of(claimed(connection, won.getFirst(), source));
                });
    }

    private static Claim claimed(Connection connection, Won won, long source) throws SQLException {
        return won.with(
                Sql.list(
                        connection,
                        "SELECT "
                                + SourceRows.COLUMNS
                                + "FROM source s JOIN host h ON h.number = s.host WHERE"
                                + " s.number = ?",
                        values -> values.number(source),
                        SourceRows::source),
                List.of());
    }

    /// Keeps leases for another term, in the order in which commits lock their hosts.
    ///
    /// @return those that another node, or another round, has by now
    public Set<HostLease> renew(Collection<HostLease> leases) {
        if (leases.isEmpty()) {
            return Set.of();
        }
        List<String> hosts = leases.stream().map(HostLease::host).sorted().toList();
        Map<String, Long> ours = new HashMap<>();
        database.ofLeases()
                .write(connection -> {
                    Sql.among(
                            connection,
                            "SELECT name, epoch FROM host FORCE INDEX (host_name) WHERE name IN"
                                    + " (%s) AND owner = ? ORDER BY name FOR UPDATE",
                            hosts,
                            (values, some) -> values.texts(some).text(node),
                            row -> ours.put(row.text("name"), row.number("epoch")));
                    return Sql.update(
                            connection,
                            Sql.in(
                                    "UPDATE host SET lease_until = UTC_TIMESTAMP(6) + INTERVAL ?"
                                            + " MICROSECOND WHERE name IN (%s) AND owner = ?",
                                    hosts),
                            values ->
                                    values.number(micros(term))
                                            .texts(Sql.padded(hosts))
                                            .text(node));
                });
        return leases.stream()
                .filter(lease -> !Long.valueOf(lease.epoch()).equals(ours.get(lease.host())))
                .collect(Collectors.toSet());
    }

    /// Gives leases back, with when each host was last asked.
    public void release(Map<HostLease, Instant> done) {
        if (done.isEmpty()) {
            return; // a daemon that ends because its database refuses it has nothing to give back
        }
        List<Map.Entry<HostLease, Instant>> sorted =
                done.entrySet().stream()
                        .sorted(Comparator.comparing(host -> host.getKey().host()))
                        .toList();
        database.ofLeases()
                .write(connection -> {
                    Sql.bulk(
                            connection,
                            "UPDATE host SET "
                                    + FREE
                                    + """
                                    last_request_at = GREATEST(last_request_at, ?)
                                    WHERE name = ? AND owner = ? AND epoch = ?
                                    """,
                            sorted,
                            (values, host) ->
                                    values.at(host.getValue())
                                            .text(host.getKey().host())
                                            .text(node)
                                            .number(host.getKey().epoch()));
                    return true;
                });
    }

    /// Takes back all leases, for a node that is alone and has just started: whoever has them is no more.
    ///
    /// @param asked when their hosts may have been asked at the latest
    public void takeBack(Instant asked) {
        database.ofLeases()
                .update(
                        "UPDATE host SET "
                                + FREE
                                + "last_request_at = GREATEST(last_request_at, ?) WHERE"
                                + " owner IS NOT NULL",
                        values -> values.at(asked));
    }

    private static long micros(Duration duration) {
        return duration.toNanos() / 1000;
    }
}
