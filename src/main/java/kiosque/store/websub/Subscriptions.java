package kiosque.store.websub;

import kiosque.store.Database;
import kiosque.store.sql.Parameters;
import kiosque.store.sql.Row;
import kiosque.store.sql.Sql;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Our subscriptions at hubs, one a source.
public final class Subscriptions {

    private static final String SELECT =
            """
            SELECT source, token, hub, topic, secret, state, detail, requested_at, lease_until, renew_at, failures, last_push_at
            FROM subscription
            """;

    private final Database database;

    public Subscriptions(Database database) {
        this.database = database;
    }

    public Optional<Subscription> of(long source) {
        return find("WHERE source = ?", values -> values.number(source)).stream().findFirst();
    }

    /// The one whose callback address carries that token.
    public Optional<Subscription> withToken(String token) {
        return find("WHERE token = ?", values -> values.text(token)).stream().findFirst();
    }

    /// Whether there is a hub to be asked by now, or a subscription to be ended.
    public boolean isAnyDue(Instant now) {
        return database.transactions()
                .first(
                        """
                        SELECT 1 FROM subscription JOIN source ON source.number = subscription.source
                        WHERE subscription.renew_at <= ? OR (source.configured = FALSE AND subscription.state <> 'ENDING') LIMIT 1
                        """,
                        values -> values.at(now),
                        _ -> true)
                .isPresent();
    }

    /// Those whose hub is to be asked (again) by now, the longest due first.
    public List<Subscription> due(Instant now, int limit) {
        return find(
                "WHERE renew_at <= ? ORDER BY renew_at LIMIT ?",
                values -> values.at(now).number(limit));
    }

    public List<Subscription> all() {
        return find("ORDER BY source", Sql.NOTHING);
    }

    /// Stores it in place of the source's former one.
    public void save(Subscription subscription) {
        database.transactions()
                .update(
                        """
                        INSERT INTO subscription (source, token, hub, topic, secret, state, detail, requested_at, lease_until,
                            renew_at, failures, last_push_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        ON DUPLICATE KEY UPDATE token = VALUES(token), hub = VALUES(hub), topic = VALUES(topic),
                            secret = VALUES(secret), state = VALUES(state), detail = VALUES(detail),
                            requested_at = VALUES(requested_at), lease_until = VALUES(lease_until),
                            renew_at = VALUES(renew_at), failures = VALUES(failures), last_push_at = VALUES(last_push_at)
                        """,
                        values -> bind(values, subscription));
    }

    private static void bind(Parameters values, Subscription subscription) throws SQLException {
        values.number(subscription.topic().source())
                .text(subscription.token())
                .text(subscription.topic().hub())
                .text(subscription.topic().url())
                .text(subscription.secret())
                .text(subscription.state().name())
                .text(subscription.detail(), 1000)
                .at(subscription.requestedAt())
                .at(subscription.leaseUntil())
                .at(subscription.renewAt())
                .number(subscription.failures())
                .at(subscription.lastPushAt());
    }

    /// Lets those end whose source is no longer configured.
    public void endUnconfigured(Instant now) {
        database.transactions()
                .update(
                        "UPDATE subscription JOIN source ON source.number ="
                                + " subscription.source SET subscription.state = 'ENDING',"
                                + " subscription.renew_at = ?, subscription.failures = 0"
                                + " WHERE source.configured = FALSE AND subscription.state"
                                + " <> 'ENDING'",
                        values -> values.at(now));
    }

    /// Notes a push, which proves that the hub delivers, without touching what a renewal may be changing at the same time.
    public void pushed(long source, Instant at) {
        database.transactions()
                .update(
                        "UPDATE subscription SET last_push_at = ?, detail = IF(state ="
                                + " 'SILENT', '', detail), state = IF(state = 'SILENT',"
                                + " 'ACTIVE', state) WHERE source = ?",
                        values -> values.at(at).number(source));
    }

    public void remove(long source) {
        database.transactions()
                .update(
                        "DELETE FROM subscription WHERE source = ?",
                        values -> values.number(source));
    }

    private List<Subscription> find(String which, Sql.Binder binder) {
        return database.transactions().list(SELECT + which, binder, Subscriptions::read);
    }

    private static Subscription read(Row row) throws SQLException {
        return new Subscription(
                new Subscription.Topic(row.number("source"), row.text("hub"), row.text("topic")),
                row.text("token"),
                row.text("secret"),
                Subscription.State.valueOf(row.text("state")),
                row.text("detail"),
                row.optionalInstant("requested_at"),
                row.optionalInstant("lease_until"),
                row.instant("renew_at"),
                row.count("failures"),
                row.optionalInstant("last_push_at"));
    }
}
