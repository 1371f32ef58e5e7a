package kiosque.store;

import kiosque.feed.Notice;
import kiosque.feed.Notice.Cause;
import kiosque.store.sql.Row;
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
import java.util.concurrent.atomic.AtomicLong;

/// What somebody should look after, since when, and until when.
public final class Notices {

    private static final String SELECT =
            "SELECT number, kind, subject, sentence, since, over_at, changed FROM notice ";

    private final Database database;

    public Notices(Database database) {
        this.database = database;
    }

    /// What tells one notice from another.
    private record Name(String kind, String subject) {
        static Name of(Cause cause) {
            return new Name(cause.kind(), cause.subject());
        }
    }

    /// What began or was over since somebody looked, in that order; what was over again meanwhile comes once.
    ///
    /// @param changes how far somebody has looked
    public List<Changed> since(long changes, int limit) {
        return database.transactions()
                .list(
                        SELECT + "WHERE changed > ? ORDER BY changed LIMIT ?",
                        values -> values.number(changes).number(limit),
                        row -> new Changed(read(row), row.number("changed")));
    }

    /// @param change its number among the changes of all
    public record Changed(Notice notice, long change) {}

    private static long changes(Connection connection) throws SQLException {
        return Sql.list(
                        connection,
                        "SELECT COALESCE(MAX(changed), 0) AS changed FROM notice",
                        Sql.NOTHING,
                        row -> row.number("changed"))
                .getFirst();
    }

    /// These are all that there are now: new ones begin, and what is not among them is over.
    public void observe(List<Cause> causes, Instant now) {
        database.transactions()
                .write(connection -> {
                    Map<Name, Long> open = new HashMap<>();
                    list(connection, "WHERE over_at IS NULL", 10_000)
                            .forEach(one -> open.put(Name.of(one.cause()), one.number()));
                    Set<Name> seen = new HashSet<>();
                    List<Cause> begun = new ArrayList<>();
                    for (Cause cause : causes) {
                        if (seen.add(Name.of(cause)) && !open.containsKey(Name.of(cause))) {
                            begun.add(cause);
                        }
                    }
                    var change = new AtomicLong(changes(connection));
                    Sql.bulk(
                            connection,
                            "INSERT INTO notice (kind, subject, sentence, since, changed) VALUES"
                                    + " (?, ?, ?, ?, ?)",
                            begun,
                            (row, cause) ->
                                    row.text(cause.kind(), 32)
                                            .text(cause.subject(), 255)
                                            .text(cause.sentence(), 1000)
                                            .at(now)
                                            .number(change.incrementAndGet()));
                    open.keySet().removeAll(seen);
                    Sql.bulk(
                            connection,
                            "UPDATE notice SET over_at = ?, changed = ? WHERE number = ?",
                            open.values(),
                            (row, number) ->
                                    row.at(now).number(change.incrementAndGet()).number(number));
                    return true;
                });
    }

    /// Those that are not over, those first that began last.
    public List<Notice> open() {
        return database.transactions()
                .query(connection -> list(connection, "WHERE over_at IS NULL", 1000));
    }

    /// The latest, those first that began last.
    public List<Notice> latest(int limit) {
        return database.transactions().query(connection -> list(connection, "", limit));
    }

    private static List<Notice> list(Connection connection, String which, int limit)
            throws SQLException {
        return Sql.list(
                connection,
                SELECT + which + " ORDER BY since DESC, number DESC LIMIT ?",
                values -> values.number(limit),
                Notices::read);
    }

    private static Notice read(Row row) throws SQLException {
        return new Notice(
                row.number("number"),
                new Cause(row.text("kind"), row.text("subject"), row.text("sentence")),
                row.instant("since"),
                row.optionalInstant("over_at"));
    }
}
