package kiosque.websub;

import kiosque.feed.Document;
import kiosque.store.websub.Subscription;
import kiosque.store.websub.Subscription.State;
import kiosque.store.websub.Subscriptions;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// What hubs say to us: «did you mean it?», and then what is new (WebSub, sections 5.3 and 7).
public record Callback(Subscriptions subscriptions, Inbox inbox, InstantSource clock) {

    /// Where the callback addresses are; the token follows.
    public static final String PATH = "/websub/";

    private static final Logger LOG = LoggerFactory.getLogger(Callback.class);

    /// Where pushed documents go.
    @FunctionalInterface
    public interface Inbox {
        /// Takes a document in, later.
        ///
        /// @param source its number
        /// @return false if there is no room
        boolean take(long source, Document document);
    }

    /// A hub verifies our intent, or denies the subscription.
    ///
    /// @param token of the callback's address
    public CallbackReply verified(String token, Form query) {
        Optional<Subscription> found =
                subscriptions
                        .withToken(token)
                        .filter(one ->
                                query.value("hub.topic")
                                        .filter(one.topic().url()::equals)
                                        .isPresent());
        if (found.isEmpty()) {
            return CallbackReply.NOT_FOUND;
        }
        return switch (query.value("hub.mode").orElse("")) {
            case "subscribe" -> granted(found.get(), query);
            case "denied" -> denied(found.get(), query);
            case "unsubscribe" -> ended(found.get(), query);
            default -> CallbackReply.NOT_FOUND;
        };
    }

    private CallbackReply granted(Subscription one, Form query) {
        Optional<String> challenge = query.value("hub.challenge");
        if (challenge.isEmpty() || one.requestedAt().isEmpty() || one.state() == State.ENDING) {
            return CallbackReply.NOT_FOUND;
        }
        Duration lease = query.lease().orElse(After.LONGEST_LEASE);
        subscriptions.save(After.grant(one, lease, clock.instant()));
        LOG.info("{} tells us of {} for {}", one.topic().hub(), one.topic().url(), lease);
        return new CallbackReply(200, challenge.get());
    }

    private CallbackReply denied(Subscription one, Form query) {
        String why = query.value("hub.reason").orElse("no reason given");
        LOG.warn("{} denies us {}: {}", one.topic().hub(), one.topic().url(), why);
        subscriptions.save(After.denial(one, why, clock.instant()));
        return new CallbackReply(200, "");
    }

    private CallbackReply ended(Subscription one, Form query) {
        Optional<String> challenge = query.value("hub.challenge");
        if (challenge.isEmpty() || one.state() != State.ENDING) {
            return CallbackReply.NOT_FOUND;
        }
        subscriptions.remove(one.topic().source());
        return new CallbackReply(200, challenge.get());
    }

    /// Whether anything is to be delivered there: of what is not, nothing need be read.
    public boolean isExpected(String token) {
        return expected(token).isPresent();
    }

    private Optional<Subscription> expected(String token) {
        return subscriptions
                .withToken(token)
                .filter(one -> one.state() != State.DENIED && one.state() != State.ENDING);
    }

    /// A hub delivers. A wrong signature is acknowledged and ignored, so that nobody learns by trying (section 7.1.2).
    ///
    /// @param signature the `X-Hub-Signature` field
    /// @param contentType the `Content-Type` field
    public CallbackReply pushed(
            String token, Optional<String> signature, Optional<String> contentType, byte[] body) {
        Optional<Subscription> found = expected(token);
        if (found.isEmpty()) {
            return CallbackReply.NONE_ANY_MORE;
        }
        Subscription one = found.get();
        if (!signature.map(header -> Signature.vouches(header, body, one.secret())).orElse(false)) {
            LOG.warn(
                    "{}: what was pushed in its name is not signed by it, and is ignored",
                    one.topic().hub());
            return new CallbackReply(202, "");
        }
        var document =
                new Document(
                        body,
                        URI.create(one.topic().url()),
                        contentType,
                        Optional.empty(),
                        List.of());
        return inbox.take(one.topic().source(), document)
                ? new CallbackReply(202, "")
                : new CallbackReply(503, "too much at once\n");
    }
}
