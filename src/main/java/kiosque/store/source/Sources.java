package kiosque.store.source;

import kiosque.feed.HostHold;
import kiosque.feed.NextPoll;
import kiosque.feed.Pace;
import kiosque.feed.Repair;
import kiosque.feed.Source;
import kiosque.feed.SourceStatus;
import kiosque.store.Database;
import kiosque.store.row.Credits;
import kiosque.store.sql.Json;
import kiosque.store.sql.Parameters;
import kiosque.store.sql.Row;
import kiosque.store.sql.Sql;

import tools.jackson.core.type.TypeReference;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The sources that the configuration names, with their state.
public final class Sources {

    /// Read at once.
    private static final int PORTION = 500;

    private final Database database;

    public Sources(Database database) {
        this.database = database;
    }

    /// Makes the stored set of sources the configured one. A source no longer configured is polled no more but keeps its entries;
    /// a known name keeps its state, unless its configured URL has changed, and a known address keeps it under another name.
    public void configure(List<ConfiguredSource> sources) {
        Instant now = database.clock().instant();
        database.transactions()
                .write(connection -> {
                    new SourceConfiguration(connection, now).apply(sources);
                    return true;
                });
    }

    /// What [#configure] would do.
    ///
    /// @param renamed new names by those that are stored
    /// @param inWords a line a source
    public record Changes(Map<String, String> renamed, List<String> inWords) {

        public Changes {
            renamed = Map.copyOf(renamed);
            inWords = List.copyOf(inWords);
        }
    }

    /// What would become of the stored sources if those were the configured ones.
    public Changes changes(List<ConfiguredSource> sources) {
        return database.transactions()
                .read(connection ->
                        new SourceConfiguration(connection, database.clock().instant())
                                .changes(sources));
    }

    /// All configured sources, in the order of their names.
    public List<SourceStatus> all() {
        List<SourceStatus> all = new ArrayList<>();
        inPortions(all::addAll);
        return all;
    }

    /// Hands over all configured sources, in the order of their names, some hundred at a time: a hundred thousand of them need not be in memory together. Where they have just been
    /// configured the database knows nothing of their number yet, and would read them all for each portion.
    public void inPortions(Consumer<List<SourceStatus>> taker) {
        inPortions("", Sql.NOTHING, taker);
    }

    /// The same of those of which there may be something to say: most need not be read for that.
    public void conspicuous(Instant now, Consumer<List<SourceStatus>> taker) {
        inPortions(
                Sql.in(
                        """
                        AND (s.retired OR s.failing_since IS NOT NULL OR s.move_target IS NOT NULL OR s.repairs LIKE '%%"charset"%%'
                            OR s.last_detail LIKE '%%certificate%%' OR s.last_outcome NOT IN (%s)
                            OR s.last_new_entry_at < LEAST(?, ? - INTERVAL ? * s.median_gap * 1000 MICROSECOND))
                        """,
                        SourceStatus.WELL),
                values ->
                        values.texts(Sql.padded(SourceStatus.WELL))
                                .at(now.minus(Pace.SHORTEST_SILENCE))
                                .at(now)
                                .number(Pace.PAUSES),
                taker);
    }

    private void inPortions(String which, Sql.Binder binder, Consumer<List<SourceStatus>> taker) {
        Optional<String> last = Optional.of("");
        while (last.isPresent()) {
            String after = last.get();
            List<SourceStatus> portion =
                    database.transactions()
                            .query(connection -> statuses(connection, which, binder, after));
            taker.accept(portion);
            last =
                    portion.size() < PORTION
                            ? Optional.empty()
                            : Optional.of(portion.getLast().source().name());
        }
    }

    /// Sources that are due by now: how many, and since when the first of them is.
    ///
    /// @param since empty where none is
    public record Overdue(long sources, Optional<Instant> since) {}

    /// Those too that nobody may ask yet.
    public Overdue overdue(Instant now) {
        return overdue("WHERE s.next_at < ?", values -> values.at(now));
    }

    /// Without those that are given up, and those whose hosts asked for calm.
    public Overdue askable(Instant now) {
        return overdue(
                """
                JOIN host h ON h.number = s.host
                WHERE s.next_at < ? AND NOT s.retired AND (h.hold_until IS NULL OR h.hold_until <= ?)
                """,
                values -> values.at(now).at(now));
    }

    private Overdue overdue(String where, Sql.Binder binder) {
        return database.transactions()
                .first(
                        "SELECT COUNT(*) AS sources, MIN(s.next_at) AS since FROM source s "
                                + where
                                + " AND s.configured = TRUE",
                        binder,
                        row -> new Overdue(row.number("sources"), row.optionalInstant("since")))
                .orElseThrow();
    }

    /// Whether none was ever configured.
    public boolean areNone() {
        return database.transactions()
                .list("SELECT number FROM source LIMIT 1", Sql.NOTHING, row -> row.number("number"))
                .isEmpty();
    }

    /// Whether one of them was never polled.
    public boolean awaitFirstPoll() {
        return database.transactions()
                        .list(
                                "SELECT 1 AS one FROM source WHERE configured = TRUE AND"
                                        + " last_poll_at IS NULL LIMIT 1",
                                Sql.NOTHING,
                                row -> row.number("one"))
                        .size()
                == 1;
    }

    private List<SourceStatus> statuses(
            Connection connection, String which, Sql.Binder binder, String after)
            throws SQLException {
        Instant now = database.clock().instant();
        return Sql.list(
                connection,
                "SELECT "
                        + SourceRows.COLUMNS
                        + ", s.head, s.private, s.last_poll_at, s.last_outcome, s.last_detail,"
                        + " s.next_at, s.next_reason, s.retired, s.entries, h.hold_until,"
                        + " h.hold_reason, IF(s.repairs LIKE '%\"charset\"%' AND"
                        + " JSON_VALID(s.repairs), s.repairs, '[]') AS mislabelled, "
                        + SourceRows.TAGS
                        + "FROM source s FORCE INDEX (source_name) STRAIGHT_JOIN host h ON h.number"
                        + " = s.host WHERE s.configured = TRUE AND s.name > ? "
                        + which
                        + " ORDER BY s.name LIMIT ?",
                values -> {
                    binder.bind(values.text(after));
                    values.number(PORTION);
                },
                row -> status(row, now));
    }

    private static SourceStatus status(Row row, Instant now) throws SQLException {
        Source source = SourceRows.source(row);
        return new SourceStatus(
                source,
                Credits.of(row),
                row.optionalInstant("last_poll_at"),
                row.text("last_outcome"),
                row.text("last_detail"),
                new NextPoll(row.instant("next_at"), row.text("next_reason"), row.is("retired")),
                hold(row).filter(hold -> hold.until().isAfter(now)),
                row.number("entries"),
                SourceRows.tags(row),
                repairs(row, "mislabelled")
                        .filter(repair -> repair.kind().equals(Repair.CHARSET))
                        .map(Repair::detail)
                        .findFirst());
    }

    private static Stream<Repair> repairs(Row row, String column) throws SQLException {
        return Json.read(row.text(column), new TypeReference<List<Repair>>() {}).stream();
    }

    private static Optional<HostHold> hold(Row row) throws SQLException {
        Optional<Instant> until = row.optionalInstant("hold_until");
        return until.isEmpty()
                ? Optional.empty()
                : Optional.of(new HostHold(until.get(), row.text("hold_reason")));
    }

    /// What had to be mended before its last document could be read.
    public List<Repair> repairs(String name) {
        return database
                .transactions()
                .list(
                        "SELECT repairs FROM source WHERE name = ? AND JSON_VALID(repairs)",
                        values -> values.text(name),
                        row -> repairs(row, "repairs"))
                .stream()
                .flatMap(repairs -> repairs)
                .toList();
    }

    /// When a source is polled next, and why then.
    public Optional<NextPoll> next(long source) {
        return database.transactions()
                .first(
                        "SELECT next_at, next_reason, retired FROM source WHERE number = ?",
                        values -> values.number(source),
                        row ->
                                new NextPoll(
                                        row.instant("next_at"),
                                        row.text("next_reason"),
                                        row.is("retired")));
    }

    /// Makes a source due at that time, never earlier than its host's hold.
    ///
    /// @return false if there is no such source
    public boolean pollAt(String name, Instant at, String reason) {
        return database.transactions()
                .write(connection -> {
                    List<Long> hosts =
                            Sql.list(
                                    connection,
                                    "SELECT host FROM source WHERE name = ? AND configured = TRUE",
                                    values -> values.text(name),
                                    row -> row.number("host"));
                    Sql.update(
                            connection,
                            """
                            UPDATE source s JOIN host h ON h.number = s.host
                            SET s.next_at = GREATEST(?, COALESCE(h.hold_until, '1970-01-01 00:00:01')), s.next_reason = ?
                            WHERE s.name = ? AND s.configured = TRUE
                            """,
                            values -> values.at(at).text(reason, 500).text(name));
                    Hosts.refreshDue(connection, hosts);
                    return !hosts.isEmpty();
                });
    }

    /// Gives sources other times, unless somebody has given them one since they were read: nobody's decision is taken back unseen.
    ///
    /// @param times the new ones, by what was read
    public void reschedule(Map<SourceStatus, Instant> times, String reason) {
        if (times.isEmpty()) {
            return;
        }
        database.transactions()
                .write(connection -> {
                    Sql.bulk(
                            connection,
                            "UPDATE source SET next_at = ?, next_reason = ? WHERE number = ? AND"
                                    + " next_at = ?",
                            times.entrySet(),
                            (row, one) ->
                                    row.at(one.getValue())
                                            .text(reason, 500)
                                            .number(one.getKey().source().number())
                                            .at(one.getKey().next().at()));
                    Hosts.refreshDue(connection, hostsOf(connection, times.keySet()));
                    return true;
                });
    }

    private static List<Long> hostsOf(Connection connection, Collection<SourceStatus> sources)
            throws SQLException {
        return Sql.among(
                connection,
                "SELECT DISTINCT host FROM source WHERE number IN (%s)",
                sources.stream().map(status -> status.source().number()).toList(),
                Parameters::numbers,
                row -> row.number("host"));
    }

    /// Takes back what a clock has done that was ahead and has been set right: what was polled meanwhile would be left alone for as long as it was ahead.
    ///
    /// @param now by a clock that is right
    /// @param slack by how much clocks of a cluster may differ
    /// @return how many sources were polled in the future
    public int forgetTheFuture(Instant now, Duration slack) {
        Instant future = now.plus(slack);
        return database.transactions()
                .write(connection -> {
                    List<Long> hosts =
                            Sql.list(
                                    connection,
                                    "SELECT DISTINCT host FROM source WHERE last_poll_at > ?",
                                    values -> values.at(future),
                                    row -> row.number("host"));
                    int sources =
                            Sql.update(
                                    connection,
                                    """
                                    UPDATE source SET next_at = next_at - INTERVAL TIMESTAMPDIFF(MICROSECOND, ?, last_poll_at) MICROSECOND,
                                        last_poll_at = ? WHERE last_poll_at > ?
                                    """,
                                    values -> values.at(now).at(now).at(future));
                    Sql.update(
                            connection,
                            "UPDATE host SET last_request_at = ? WHERE last_request_at > ?",
                            values -> values.at(now).at(future));
                    Hosts.refreshDue(connection, hosts);
                    return sources;
                });
    }
}
