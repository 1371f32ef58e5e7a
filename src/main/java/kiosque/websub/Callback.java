package kiosque.websub;

import kiosque.feed.Document;
import kiosque.store.Subscription;
import kiosque.store.Subscription.State;
import kiosque.store.Subscriptions;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// What hubs say to us: «did you mean it?», and then what is new (WebSub, sections 5.3 and 7).
public final class Callback {

    /// Where the callback addresses are; the token follows.
    public static final String PATH = "/websub/";

    private static final Logger LOG = LoggerFactory.getLogger(Callback.class);

    /// However long a hub's lease is: hubs have been seen to stop delivering.
    private static final Duration LONGEST_LEASE = Duration.ofDays(14);

    private static final Duration DENIED = Duration.ofDays(7);

    private final Subscriptions subscriptions;
    private final Inbox inbox;
    private final InstantSource clock;

    /// Where pushed documents go.
    @FunctionalInterface
    public interface Inbox {
        /// Takes a document in, later.
        ///
        /// @param source its number
        /// @return false if there is no room
        boolean take(long source, Document document);
    }

    public Callback(Subscriptions subscriptions, Inbox inbox, InstantSource clock) {
        this.subscriptions = subscriptions;
        this.inbox = inbox;
        this.clock = clock;
    }

    /// A hub verifies our intent, or denies the subscription.
    ///
    /// @param token of the callback's address
    public Reply verified(String token, Form query) {
        Optional<Subscription> found =
                subscriptions
                        .withToken(token)
                        .filter(one ->
                                query.value("hub.topic").filter(one.topic()::equals).isPresent());
        if (found.isEmpty()) {
            return Reply.NOT_FOUND;
        }
        return switch (query.value("hub.mode").orElse("")) {
            case "subscribe" -> granted(found.get(), query);
            case "denied" -> denied(found.get(), query);
            case "unsubscribe" ->
                    found.get().state() == State.ENDING
                            ? new Reply(200, query.value("hub.challenge").orElse(""))
                            : Reply.NOT_FOUND;
            default -> Reply.NOT_FOUND;
        };
    }

    private Reply granted(Subscription one, Form query) {
        Optional<String> challenge = query.value("hub.challenge");
        if (challenge.isEmpty() || one.requestedAt().isEmpty() || one.state() == State.ENDING) {
            return Reply.NOT_FOUND;
        }
        Instant now = clock.instant();
        Duration lease = lease(query);
        Instant renewAt = now.plus(lease.multipliedBy(2).dividedBy(3));
        subscriptions.save(changed(one, State.ACTIVE, "", Optional.of(now.plus(lease)), renewAt));
        LOG.info("{} tells us of {} for {}", one.hub(), one.topic(), lease);
        return new Reply(200, challenge.get());
    }

    private Reply denied(Subscription one, Form query) {
        String why = query.value("hub.reason").orElse("no reason given");
        LOG.warn("{} denies us {}: {}", one.hub(), one.topic(), why);
        subscriptions.save(
                changed(one, State.DENIED, why, Optional.empty(), clock.instant().plus(DENIED)));
        return new Reply(200, "");
    }

    private static Duration lease(Form query) {
        Duration asked =
                query.value("hub.lease_seconds")
                        .filter(text -> text.matches("\\d{1,9}"))
                        .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                        .orElse(LONGEST_LEASE);
        return asked.compareTo(LONGEST_LEASE) < 0 ? asked : LONGEST_LEASE;
    }

    private static Subscription changed(
            Subscription one,
            State state,
            String detail,
            Optional<Instant> leaseUntil,
            Instant renewAt) {
        return new Subscription(
                one.source(),
                one.token(),
                one.hub(),
                one.topic(),
                one.secret(),
                state,
                detail,
                one.requestedAt(),
                leaseUntil,
                renewAt,
                0,
                one.lastPushAt());
    }

    /// A hub delivers. A wrong signature is acknowledged and ignored, so that nobody learns by trying (section 7.1.2).
    ///
    /// @param signature the `X-Hub-Signature` field
    /// @param contentType the `Content-Type` field
    public Reply pushed(
            String token, Optional<String> signature, Optional<String> contentType, byte[] body) {
        Optional<Subscription> found =
                subscriptions
                        .withToken(token)
                        .filter(one ->
                                one.state() == State.ACTIVE || one.state() == State.REQUESTED);
        if (found.isEmpty()) {
            return new Reply(410, "no such subscription\n");
        }
        Subscription one = found.get();
        if (!signature.map(header -> Signature.vouches(header, body, one.secret())).orElse(false)) {
            LOG.warn(
                    "{}: what was pushed in its name is not signed by it, and is ignored",
                    one.hub());
            return new Reply(202, "");
        }
        var document =
                new Document(
                        body, URI.create(one.topic()), contentType, Optional.empty(), List.of());
        return inbox.take(one.source(), document)
                ? new Reply(202, "")
                : new Reply(503, "too much at once\n");
    }
}
