package kiosque.store;

import kiosque.feed.Circuit;
import kiosque.feed.DuePage;
import kiosque.feed.HostLease;
import kiosque.feed.PageOrder;
import kiosque.feed.PageReport;
import kiosque.feed.ParsedEntry;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The article pages that entries wait for. They survive a restart, and are fetched under the same leases as feeds.
public final class Pages {

    /// Of one host in one round: a feed of the same host may be waiting for its turn.
    private static final int MOST = 10;

    /// A host won, with the pages of it that are due, the longest due first.
    ///
    /// @param lastRequestAt when anything was last asked of it
    public record Claim(
            HostLease lease, Instant lastRequestAt, Circuit circuit, List<DuePage> due) {

        public Claim {
            due = List.copyOf(due);
        }
    }

    private final Database database;
    private final HostLeases leases;

    public Pages(Database database, HostLeases leases) {
        this.database = database;
        this.leases = leases;
    }

    /// Claims at most `room` hosts of which pages are due and may be fetched, and that were last asked before `now - gap`.
    public List<Claim> claim(int room, Instant now, Duration gap) {
        List<Long> waiting = hostsWithDuePages(now);
        return waiting.isEmpty() || room <= 0
                ? List.of()
                : database.transactions()
                        .write(connection -> {
                            Map<Long, AtHost> free = free(connection, waiting, now, gap);
                            List<Long> some = free.keySet().stream().limit(room).toList();
                            List<Claim> claims = new ArrayList<>();
                            if (!some.isEmpty()) {
                                for (HostLeases.Won won : leases.win(connection, some)) {
                                    claims.add(claim(connection, won, free, now));
                                }
                            }
                            return claims;
                        });
    }

    private List<Long> hostsWithDuePages(Instant now) {
        return database.transactions()
                .query(connection ->
                        Sql.list(
                                connection,
                                "SELECT DISTINCT host FROM page WHERE due_at <= ? LIMIT 1000",
                                values -> values.at(now),
                                row -> row.number("host")));
    }

    private record AtHost(Instant lastRequestAt, Circuit circuit) {}

    /// Those that nobody has, that have not been asked just now, and that have not asked to be left alone: the longest unasked first.
    private static Map<Long, AtHost> free(
            Connection connection, List<Long> hosts, Instant now, Duration gap)
            throws SQLException {
        Map<Long, AtHost> free = new LinkedHashMap<>();
        Sql.list(
                connection,
                Sql.in(
                        """
                        SELECT number, last_request_at, page_failures, pages_from FROM host
                        WHERE number IN (%s) AND last_request_at <= ? AND lease_until < UTC_TIMESTAMP(6)
                            AND (hold_until IS NULL OR hold_until <= ?) AND (pages_from IS NULL OR pages_from <= ?)
                        ORDER BY last_request_at FOR UPDATE SKIP LOCKED
                        """,
                        hosts),
                values -> values.numbers(Sql.padded(hosts)).at(now.minus(gap)).at(now).at(now),
                row ->
                        free.put(
                                row.number("number"),
                                new AtHost(
                                        row.instant("last_request_at"),
                                        new Circuit(
                                                row.count("page_failures"),
                                                row.optionalInstant("pages_from")))));
        return free;
    }

    private static Claim claim(
            Connection connection, HostLeases.Won won, Map<Long, AtHost> hosts, Instant now)
            throws SQLException {
        AtHost host = Objects.requireNonNull(hosts.get(won.number()));
        List<DuePage> due =
                Sql.list(
                        connection,
                        """
                        SELECT p.entry, p.source, p.url AS page_url, p.location, p.parsed, p.attempts, p.moves, p.asked_at, e.effective_at,
                            p.taken, s.name, s.url, s.head, %s FROM page p JOIN entry e ON e.number = p.entry JOIN source s ON s.number = p.source
                        WHERE p.host = ? AND p.due_at <= ? ORDER BY p.due_at, p.entry DESC LIMIT ?
                        """
                                .formatted(Credits.TAGS),
                        values -> values.number(won.number()).at(now).number(MOST),
                        row -> due(row, won.name()));
        return new Claim(won.lease(), host.lastRequestAt(), host.circuit(), due);
    }

    private static DuePage due(Row row, String host) throws SQLException {
        return new DuePage(
                row.number("entry"),
                row.number("source"),
                Credits.of(row).updated(row.instant("asked_at")),
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

    /// Commits what came of a page, against its lease.
    ///
    /// @return false if the host has passed to another node, or the page was settled otherwise: then nothing is written
    public boolean commit(PageReport report) {
        return database.transactions()
                .write(connection -> new PageWriter(connection).write(report));
    }

    /// Gives entries their places whose page has not come in time, or will not because its host is being left alone: it may still replace
    /// their text.
    ///
    /// @return how many
    public int placeOverdue(Instant now) {
        List<Long> overdue =
                database.transactions()
                        .query(connection ->
                                Sql.list(
                                        connection,
                                        """
                                        SELECT p.entry FROM page p JOIN host h ON h.number = p.host
                                        WHERE p.place_by IS NOT NULL AND (p.place_by <= ? OR h.hold_until > ? OR h.pages_from > ?)
                                        LIMIT 1000
                                        """,
                                        values -> values.at(now).at(now).at(now),
                                        row -> row.number("entry")));
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
                .query(connection ->
                        Sql.list(
                                connection,
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
                                                                row.optionalText("trouble"))))));
        return fates;
    }
}
