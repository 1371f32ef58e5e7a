package kiosque.store.websub;

import kiosque.feed.Sha256;
import kiosque.store.Database;
import kiosque.store.sql.Sql;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Who subscribes at our hub, and what each has yet to be told. An answer that was not written down is a delivery made twice, never one forgotten.
public final class Subscribers {

    /// A subscriber that has not yet been told of a version of its merged feed.
    ///
    /// @param number the store's own
    /// @param version what to tell it of
    /// @param attempts how often that has failed in a row
    public record Delivery(long number, Subscriber subscriber, long version, int attempts) {}

    private final Database database;

    public Subscribers(Database database) {
        this.database = database;
    }

    /// Adds a subscriber whose intent is verified, or renews its lease. A new one is told from the next version on.
    public void subscribe(Subscriber subscriber, Instant now) {
        database.transactions()
                .update(
                        """
                        INSERT INTO subscriber (digest, slug, topic, callback, callback_host, secret, lease_until, next_at, delivered)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, COALESCE((SELECT version FROM merged_feed WHERE slug = ?), 0))
                        ON DUPLICATE KEY UPDATE secret = VALUES(secret), lease_until = VALUES(lease_until), attempts = 0, next_at = VALUES(next_at)
                        """,
                        values ->
                                values.digest(digest(subscriber.topic(), subscriber.callback()))
                                        .text(subscriber.slug())
                                        .text(subscriber.topic())
                                        .text(subscriber.callback())
                                        .text(subscriber.callbackHost())
                                        .bytes(
                                                subscriber
                                                        .secret()
                                                        .map(secret ->
                                                                secret.getBytes(
                                                                        StandardCharsets.UTF_8)))
                                        .at(subscriber.leaseUntil())
                                        .at(now)
                                        .text(subscriber.slug()));
    }

    /// Removes a subscriber; false if it was none.
    public boolean unsubscribe(String topic, String callback) {
        return database.transactions()
                .write(connection ->
                        Sql.update(
                                        connection,
                                        "DELETE FROM subscriber WHERE digest = ?",
                                        values -> values.digest(digest(topic, callback)))
                                > 0);
    }

    public boolean isSubscribed(String topic, String callback) {
        return count(
                        "SELECT COUNT(*) AS n FROM subscriber WHERE digest = ?",
                        values -> values.digest(digest(topic, callback)))
                > 0;
    }

    /// How many subscriptions have callbacks on that host.
    public long countOfHost(String callbackHost) {
        return count(
                "SELECT COUNT(*) AS n FROM subscriber WHERE callback_host = ?",
                values -> values.text(callbackHost));
    }

    public long count() {
        return count("SELECT COUNT(*) AS n FROM subscriber", Sql.NOTHING);
    }

    private long count(String sql, Sql.Binder binder) {
        return database.transactions()
                .query(connection ->
                        Sql.list(connection, sql, binder, row -> row.number("n")).getFirst());
    }

    /// What is to be delivered by now, the longest due first.
    ///
    /// @param ofOneHost how many of them may go to one host, so that a slow one keeps no others waiting
    public List<Delivery> due(Instant now, int limit, int ofOneHost) {
        return database.transactions()
                .list(
                        """
                        SELECT number, slug, topic, callback, callback_host, secret, lease_until, attempts, version FROM (
                            SELECT s.*, f.version, ROW_NUMBER() OVER (PARTITION BY s.callback_host ORDER BY s.next_at, s.number) AS turn
                            FROM subscriber s JOIN merged_feed f ON f.slug = s.slug
                            WHERE s.delivered < f.version AND f.configured = TRUE AND s.next_at <= ? AND s.lease_until > ?) d
                        WHERE turn <= ? ORDER BY next_at, number LIMIT ?
                        """,
                        values -> values.at(now).at(now).number(ofOneHost).number(limit),
                        row ->
                                new Delivery(
                                        row.number("number"),
                                        new Subscriber(
                                                row.text("slug"),
                                                row.text("topic"),
                                                row.text("callback"),
                                                row.text("callback_host"),
                                                secret(row.optionalBytes("secret")),
                                                row.instant("lease_until")),
                                        row.number("version"),
                                        row.count("attempts")));
    }

    private static Optional<String> secret(Optional<byte[]> column) {
        return column.map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    public void delivered(Delivery delivery) {
        database.transactions()
                .update(
                        """
                        UPDATE subscriber SET delivered = GREATEST(delivered, ?), attempts = 0, last_error = NULL WHERE number = ?
                        """,
                        values -> values.number(delivery.version()).number(delivery.number()));
    }

    /// Notes that a delivery failed, and when it is tried again.
    public void failed(Delivery delivery, String error, Instant nextAt) {
        database.transactions()
                .update(
                        "UPDATE subscriber SET attempts = attempts + 1, last_error = ?,"
                                + " next_at = ? WHERE number = ?",
                        values -> values.text(error, 500).at(nextAt).number(delivery.number()));
    }

    /// Gives a version up: the subscriber is told of the next one.
    public void givenUp(Delivery delivery, String error) {
        database.transactions()
                .update(
                        "UPDATE subscriber SET delivered = GREATEST(delivered, ?), attempts"
                                + " = 0, last_error = ? WHERE number = ?",
                        values ->
                                values.number(delivery.version())
                                        .text(error, 500)
                                        .number(delivery.number()));
    }

    /// Removes those whose lease is over; returns how many.
    public int expire(Instant now) {
        return database.transactions()
                .update("DELETE FROM subscriber WHERE lease_until < ?", values -> values.at(now));
    }

    private static Sha256 digest(String topic, String callback) {
        return Sha256.of(topic, callback);
    }
}
