package kiosque.store;

import kiosque.feed.Sha256;
import kiosque.feed.SharedList;
import kiosque.store.sql.Sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The lists of sources that others keep, as the last node to ask was given them, and whose turn it is to ask. Judged by the nodes' clocks.
public final class SharedLists {

    /// No list is asked for as rarely: nobody knows this one any more.
    private static final Duration FORGOTTEN = Duration.ofDays(400);

    private final Database database;

    public SharedLists(Database database) {
        this.database = database;
    }

    public Optional<SharedList> of(Sha256 list) {
        return database.transactions()
                .first(
                        "SELECT asked_at, memory, copy FROM shared_list WHERE list = ? AND"
                                + " memory <> ''",
                        values -> values.digest(list),
                        row ->
                                new SharedList(
                                        row.instant("asked_at"),
                                        row.text("memory"),
                                        row.optionalBytes("copy")));
    }

    /// True for one node at a time. A turn that ends later than any that begins now was given by a clock that was wrong.
    public boolean claim(Sha256 list, Instant known, Instant now, Instant until) {
        return database.transactions()
                .write(connection -> {
                    lay(connection, list);
                    return Sql.update(
                                    connection,
                                    """
                                    UPDATE shared_list SET held_until = ?
                                    WHERE list = ? AND asked_at <= ? AND NOT (held_until > ? AND held_until <= ?)
                                    """,
                                    values ->
                                            values.at(until)
                                                    .digest(list)
                                                    .at(known)
                                                    .at(now)
                                                    .at(until))
                            == 1;
                });
    }

    private static void lay(Connection connection, Sha256 list) throws SQLException {
        Sql.update(
                connection,
                """
                INSERT INTO shared_list (list, asked_at, held_until, memory) VALUES (?, ?, ?, '')
                ON DUPLICATE KEY UPDATE list = VALUES(list)
                """,
                values -> values.digest(list).at(Instant.EPOCH).at(Instant.EPOCH));
    }

    /// In the place of what was shared before, whose copy stays where none comes.
    public void share(Sha256 list, SharedList shared) {
        database.transactions()
                .write(connection -> {
                    Sql.update(
                            connection,
                            "DELETE FROM shared_list WHERE asked_at < ? AND held_until < ?",
                            values -> {
                                Instant before = shared.askedAt().minus(FORGOTTEN);
                                values.at(before).at(before);
                            });
                    return Sql.update(
                            connection,
                            """
                            INSERT INTO shared_list (list, asked_at, held_until, memory, copy) VALUES (?, ?, ?, ?, ?)
                            ON DUPLICATE KEY UPDATE asked_at = VALUES(asked_at), held_until = VALUES(held_until), memory = VALUES(memory), copy = COALESCE(VALUES(copy), copy)
                            """,
                            values ->
                                    values.digest(list)
                                            .at(shared.askedAt())
                                            .at(Instant.EPOCH)
                                            .text(shared.memory())
                                            .bytes(shared.copy()));
                });
    }
}
