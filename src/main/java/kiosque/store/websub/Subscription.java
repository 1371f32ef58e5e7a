package kiosque.store.websub;

import java.time.Instant;
import java.util.Optional;

/// What we asked of a hub, and how that stands (WebSub, section 5).
///
/// @param token tells the subscription in our callback address; not to be guessed
/// @param secret what the hub signs with
/// @param detail for people: the reason of a denial, the last error
/// @param renewAt when to ask the hub (again)
/// @param failures of asking, in a row
public record Subscription(
        Topic topic,
        String token,
        String secret,
        State state,
        String detail,
        Optional<Instant> requestedAt,
        Optional<Instant> leaseUntil,
        Instant renewAt,
        int failures,
        Optional<Instant> lastPushAt) {

    /// How far a subscription is.
    public enum State {
        /// Asked for, not yet verified by the hub.
        REQUESTED,
        ACTIVE,
        /// Verified, but it did not tell of what a poll found: not relied on until it delivers.
        SILENT,
        DENIED,
        /// We have asked the hub to end it.
        ENDING
    }

    /// One that the hub is yet to be asked for.
    public static Subscription wanted(Topic topic, String token, String secret, Instant now) {
        return new Subscription(
                topic,
                token,
                secret,
                State.REQUESTED,
                "",
                Optional.empty(),
                Optional.empty(),
                now,
                0,
                Optional.empty());
    }

    /// What a source offers to tell, and by whom.
    ///
    /// @param source its number
    public record Topic(long source, String hub, String url) {}

    public boolean isFor(Topic wanted) {
        return topic.hub().equals(wanted.hub()) && topic.url().equals(wanted.url());
    }
}
