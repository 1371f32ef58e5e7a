package kiosque.store.source;

import kiosque.feed.PastPoll;
import kiosque.feed.PollCost;
import kiosque.feed.PollDay;
import kiosque.store.Database;
import kiosque.store.sql.Row;
import kiosque.store.sql.Sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// How the polls of each source went: the last ones one by one, those of the last month by the day.
public final class PastPolls {

    /// Of each source, once the older ones have been added up.
    public static final int KEPT = 50;

    /// Days, today among them.
    public static final int DAYS = 31;

    /// Sources whose polls are added up in one transaction.
    private static final int PORTION = 200;

    private static final String COLUMNS =
            "p.source, p.at, p.outcome, p.detail, p.failed, p.took, p.bytes, p.arrivals, p.edits,"
                    + " p.copies";

    private final Database database;

    public PastPolls(Database database) {
        this.database = database;
    }

    private record Of(long source, PastPoll poll) {}

    private record Day(long source, PollDay day) {}

    /// The last polls, the latest first.
    public static List<PastPoll> last(Connection connection, long source) throws SQLException {
        return Sql.list(
                        connection,
                        "SELECT " + COLUMNS + " FROM poll p WHERE p.source = ? ORDER BY p.at DESC",
                        values -> values.number(source),
                        PastPolls::poll)
                .stream()
                .map(Of::poll)
                .toList();
    }

    /// The last polls of each of these, the latest last.
    ///
    /// @param sources their numbers
    public static Map<Long, List<PastPoll>> last(
            Connection connection, Collection<Long> sources, int limit) throws SQLException {
        return Sql.among(
                        connection,
                        "SELECT "
                                + COLUMNS
                                + """
                                 FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY source ORDER BY at DESC) AS place
                                    FROM poll WHERE source IN (%s)) p
                                WHERE p.place <= ? ORDER BY p.at
                                """,
                        sources,
                        (values, some) -> values.numbers(some).number(limit),
                        PastPolls::poll)
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Of::source, Collectors.mapping(Of::poll, Collectors.toList())));
    }

    /// The days that there were polls in, the earliest first.
    ///
    /// @param last as they were in the same state of the database: a poll moves from there to its day
    public static List<PollDay> days(Connection connection, long source, List<PastPoll> last)
            throws SQLException {
        Map<LocalDate, PollDay> days = new TreeMap<>();
        Sql.list(
                        connection,
                        "SELECT day, polls, failed, brought, took, slowest, bytes, arrivals, edits,"
                                + " copies FROM poll_day WHERE source = ?",
                        values -> values.number(source),
                        PastPolls::day)
                .forEach(day -> days.put(day.day(), day));
        last.forEach(poll -> {
            PollDay day = PollDay.of(poll);
            days.merge(day.day(), day, PollDay::and);
        });
        return List.copyOf(days.values());
    }

    /// Adds up what is older than the last polls, and forgets what is older than a month. Each poll is counted in one place at any time.
    public void addUp(Instant now) {
        List<Long> sources =
                database.transactions()
                        .list(
                                "SELECT number FROM source ORDER BY number",
                                Sql.NOTHING,
                                row -> row.number("number"));
        for (int start = 0; start < sources.size(); start += PORTION) {
            int end = Math.min(start + PORTION, sources.size()) - 1;
            long first = sources.get(start);
            long last = sources.get(end);
            database.transactions()
                    .write(connection -> {
                        addUp(connection, tooMany(connection, first, last));
                        return true;
                    });
        }
        LocalDate oldest = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(DAYS - 1L);
        Instant before = oldest.atStartOfDay(ZoneOffset.UTC).toInstant();
        database.transactions()
                .update("DELETE FROM poll_day WHERE day < ?", values -> values.at(before));
    }

    private static List<Of> tooMany(Connection connection, long first, long last)
            throws SQLException {
        return Sql.list(
                connection,
                "SELECT "
                        + COLUMNS
                        + """
                         FROM poll p JOIN (
                            SELECT source, at, ROW_NUMBER() OVER (PARTITION BY source ORDER BY at DESC) AS place
                            FROM poll WHERE source BETWEEN ? AND ?) ranked
                        ON ranked.source = p.source AND ranked.at = p.at WHERE ranked.place > ? FOR UPDATE
                        """,
                values -> values.number(first).number(last).number(KEPT),
                PastPolls::poll);
    }

    private static void addUp(Connection connection, List<Of> polls) throws SQLException {
        Map<Long, Map<LocalDate, PollDay>> days = new TreeMap<>();
        for (Of one : polls) {
            PollDay day = PollDay.of(one.poll());
            days.computeIfAbsent(one.source(), _ -> new TreeMap<>())
                    .merge(day.day(), day, PollDay::and);
        }
        List<Day> rows = new ArrayList<>();
        days.forEach((source, its) -> its.values().forEach(day -> rows.add(new Day(source, day))));
        write(connection, rows);
        Sql.bulk(
                connection,
                "DELETE FROM poll WHERE source = ? AND at = ?",
                polls,
                (row, one) -> row.number(one.source()).at(one.poll().at()));
    }

    private static void write(Connection connection, Collection<Day> days) throws SQLException {
        Sql.insert(
                connection,
                """
                INSERT INTO poll_day (source, day, polls, failed, brought, took, slowest, bytes, arrivals, edits, copies)
                VALUES %s ON DUPLICATE KEY UPDATE polls = polls + VALUES(polls), failed = failed + VALUES(failed),
                    brought = brought + VALUES(brought), took = took + VALUES(took), slowest = GREATEST(slowest, VALUES(slowest)),
                    bytes = bytes + VALUES(bytes), arrivals = arrivals + VALUES(arrivals), edits = edits + VALUES(edits),
                    copies = copies + VALUES(copies)
                """,
                "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                List.copyOf(days),
                (row, one) -> {
                    PollDay day = one.day();
                    row.number(one.source())
                            .text(day.day().toString())
                            .number(day.polls())
                            .number(day.failed())
                            .number(day.brought())
                            .number(day.took().toMillis())
                            .number(day.slowest().toMillis())
                            .number(day.bytes())
                            .number(day.arrivals())
                            .number(day.edits())
                            .number(day.copies());
                });
    }

    private static Of poll(Row row) throws SQLException {
        return new Of(
                row.number("source"),
                new PastPoll(
                        row.instant("at"),
                        row.text("outcome"),
                        row.text("detail"),
                        row.is("failed"),
                        new PollCost(Duration.ofMillis(row.number("took")), row.number("bytes")),
                        row.count("arrivals"),
                        row.count("edits"),
                        row.count("copies")));
    }

    private static PollDay day(Row row) throws SQLException {
        return new PollDay(
                LocalDate.parse(row.text("day")),
                row.count("polls"),
                row.count("failed"),
                row.count("brought"),
                Duration.ofMillis(row.number("took")),
                Duration.ofMillis(row.number("slowest")),
                row.number("bytes"),
                row.count("arrivals"),
                row.count("edits"),
                row.count("copies"));
    }
}
