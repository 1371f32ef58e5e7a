package kiosque.store.outgoing;

import kiosque.feed.Sha256;
import kiosque.store.Database;
import kiosque.store.outgoing.Receiver.Kind;
import kiosque.store.sql.Row;
import kiosque.store.sql.Sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How far everybody has been told, and what is on its way. Safe for use by many nodes: who loses a race is told so.
public final class Outbox {

    private static final String COLUMNS =
            """
            o.number, o.digest, o.kind, o.slug, o.label, o.told, o.message_id, o.message, o.reaches, o.attempts, o.failing_since, o.next_at, o.state, o.last_error, o.sent_at
            """;

    /// The last that there is to tell.
    private static final String NEWEST =
            """
            IF(o.slug = '', (SELECT COALESCE(MAX(changed), 0) FROM notice), COALESCE((SELECT last_ordinal FROM merged_feed f WHERE f.slug = o.slug AND f.configured), 0))
            """;

    private final Database database;

    /// What is on its way to somebody.
    ///
    /// @param id the same at every attempt, and in no other message
    /// @param reaches what the receiver will have been told of
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Message(String id, byte[] body, long reaches) {}

    /// Whether somebody is told anything.
    public enum State {
        ACTIVE,
        /// It said that it wants nothing any more.
        GONE,
        /// It failed for days.
        GIVEN_UP
    }

    /// A receiver, and how things stand with it.
    ///
    /// @param told the last that it knows of
    /// @param attempts at the message, this far
    public record Pending(
            long number,
            Sha256 digest,
            Kind kind,
            String slug,
            String label,
            long told,
            Optional<Message> message,
            int attempts,
            Trouble trouble,
            State state) {}

    /// @param since when it began; empty while all is well
    /// @param nextAt when it is tried again
    /// @param error what was wrong last
    public record Trouble(
            Optional<Instant> since,
            Instant nextAt,
            Optional<String> error,
            Optional<Instant> sentAt) {}

    public Outbox(Database database) {
        this.database = database;
    }

    /// These are all that there are. New ones are told of what comes from now on; who is no longer among them is forgotten.
    public void configure(List<Receiver> receivers, Instant now) {
        database.transactions()
                .write(connection -> {
                    Set<Sha256> known = new HashSet<>(digests(connection));
                    for (Receiver receiver : receivers) {
                        if (!known.contains(receiver.digest())) {
                            rename(connection, receiver, known);
                        }
                        put(connection, receiver, now);
                    }
                    known.removeAll(receivers.stream().map(Receiver::digest).toList());
                    Sql.bulk(
                            connection,
                            "DELETE FROM outgoing WHERE digest = ?",
                            known,
                            (row, digest) -> row.digest(digest));
                    return true;
                });
    }

    private static List<Sha256> digests(Connection connection) throws SQLException {
        return Sql.list(
                connection,
                "SELECT digest FROM outgoing FOR UPDATE",
                Sql.NOTHING,
                row -> row.digest("digest"));
    }

    private static void rename(Connection connection, Receiver receiver, Set<Sha256> known)
            throws SQLException {
        Optional<Sha256> former = receiver.formerDigests().filter(known::contains).findFirst();
        if (former.isPresent()) {
            Sql.update(
                    connection,
                    "UPDATE outgoing SET digest = ?, slug = ? WHERE digest = ?",
                    values ->
                            values.digest(receiver.digest())
                                    .text(receiver.slug())
                                    .digest(former.get()));
        }
    }

    /// Another timetable holds from now on, but for what is overdue.
    private static void put(Connection connection, Receiver receiver, Instant now)
            throws SQLException {
        Sql.update(
                connection,
                """
                INSERT INTO outgoing (digest, kind, slug, label, told, next_at)
                VALUES (?, ?, ?, ?, IF(? = '', (SELECT COALESCE(MAX(changed), 0) FROM notice), COALESCE((SELECT last_ordinal FROM merged_feed WHERE slug = ?), 0)), ?)
                ON DUPLICATE KEY UPDATE label = VALUES(label), next_at = IF(message IS NULL AND next_at > ?, VALUES(next_at), next_at)
                """,
                values ->
                        values.digest(receiver.digest())
                                .text(receiver.kind().name())
                                .text(receiver.slug())
                                .text(receiver.label(), 300)
                                .text(receiver.slug())
                                .text(receiver.slug())
                                .at(receiver.firstAt())
                                .at(now));
    }

    /// Who has something on its way, or is to be told something, by now; the longest due first.
    public List<Pending> due(Kind kind, Instant now, int limit) {
        return list(
                """
                WHERE o.kind = ? AND o.state = 'ACTIVE' AND o.next_at <= ? AND (o.message IS NOT NULL OR o.kind = 'MAIL' OR o.told < %s)
                ORDER BY o.next_at, o.number LIMIT ?
                """
                        .formatted(NEWEST),
                values -> values.text(kind.name()).at(now).number(limit));
    }

    /// All that there are.
    public List<Pending> all() {
        return list("ORDER BY o.slug, o.label, o.number", Sql.NOTHING);
    }

    private List<Pending> list(String which, Sql.Binder binder) {
        return database.transactions()
                .list("SELECT " + COLUMNS + " FROM outgoing o " + which, binder, Outbox::read);
    }

    private static Pending read(Row row) throws SQLException {
        Optional<byte[]> body = row.optionalBytes("message");
        Optional<Message> message =
                body.isPresent()
                        ? Optional.of(
                                new Message(
                                        row.text("message_id"), body.get(), row.number("reaches")))
                        : Optional.empty();
        return new Pending(
                row.number("number"),
                row.digest("digest"),
                Kind.valueOf(row.text("kind")),
                row.text("slug"),
                row.text("label"),
                row.number("told"),
                message,
                row.count("attempts"),
                new Trouble(
                        row.optionalInstant("failing_since"),
                        row.instant("next_at"),
                        row.optionalText("last_error"),
                        row.optionalInstant("sent_at")),
                State.valueOf(row.text("state")));
    }

    /// Has a message on its way from now on.
    ///
    /// @return empty if another node was faster
    public Optional<Pending> begin(Pending to, Message message) {
        boolean ours =
                change(
                        "message_id = ?, message = ?, reaches = ?, attempts = 0 WHERE number = ?"
                                + " AND told = ? AND message IS NULL",
                        values ->
                                values.text(message.id())
                                        .bytes(message.body())
                                        .number(message.reaches())
                                        .number(to.number())
                                        .number(to.told()));
        return ours
                ? Optional.of(
                        new Pending(
                                to.number(),
                                to.digest(),
                                to.kind(),
                                to.slug(),
                                to.label(),
                                to.told(),
                                Optional.of(message),
                                0,
                                to.trouble(),
                                to.state()))
                : Optional.empty();
    }

    /// There was nothing to tell.
    ///
    /// @param reaches what was looked at
    public void nothingFor(Pending to, long reaches, Instant nextAt) {
        change(
                "told = ?, next_at = ? WHERE number = ? AND told = ? AND message IS NULL",
                values -> values.number(reaches).at(nextAt).number(to.number()).number(to.told()));
    }

    /// Writes an attempt down before it is made.
    ///
    /// @param againAt when to try again, should nothing more be heard of it
    /// @return false if another node makes it
    public boolean attempt(Pending to, Instant againAt) {
        return change(
                "attempts = attempts + 1, next_at = ? WHERE number = ? AND message_id = ? AND"
                        + " attempts = ? AND state = 'ACTIVE'",
                values ->
                        values.at(againAt).number(to.number()).text(id(to)).number(to.attempts()));
    }

    /// It knows now.
    ///
    /// @param nextAt when to look for something new
    public void sent(Pending to, Instant now, Instant nextAt) {
        change(
                "told = reaches, message_id = NULL, message = NULL, reaches = NULL, attempts = 0,"
                        + " failing_since = NULL, last_error = NULL, sent_at = ?, next_at = ? WHERE"
                        + " number = ? AND message_id = ?",
                values -> values.at(now).at(nextAt).number(to.number()).text(id(to)));
    }

    /// The attempt failed.
    public void failed(Pending to, String error, Instant now, Instant nextAt) {
        change(
                "failing_since = COALESCE(failing_since, ?), last_error = ?, next_at = ? WHERE"
                        + " number = ? AND message_id = ?",
                values ->
                        values.at(now)
                                .text(error, 500)
                                .at(nextAt)
                                .number(to.number())
                                .text(id(to)));
    }

    /// Nothing more is sent to it. What is on its way stays, should somebody start it again.
    public void end(Pending to, State state, String error, Instant now) {
        change(
                "state = ?, failing_since = COALESCE(failing_since, ?), last_error = ? WHERE number"
                        + " = ? AND message_id = ?",
                values ->
                        values.text(state.name())
                                .at(now)
                                .text(error, 500)
                                .number(to.number())
                                .text(id(to)));
    }

    /// Whoever was given up or is failing is tried at once.
    ///
    /// @return how many that are
    public int again(Instant now) {
        return database.transactions()
                .update(
                        "UPDATE outgoing SET state = 'ACTIVE', failing_since = NULL,"
                                + " next_at = ? WHERE failing_since IS NOT NULL",
                        values -> values.at(now));
    }

    private static String id(Pending to) {
        return to.message().map(Message::id).orElseThrow();
    }

    private boolean change(String settings, Sql.Binder binder) {
        return database.transactions()
                .write(connection ->
                        Sql.update(connection, "UPDATE outgoing SET " + settings, binder) > 0);
    }
}
