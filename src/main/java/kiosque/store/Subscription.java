package kiosque.store;

import java.time.Instant;
import java.util.Optional;

/// What we asked of a hub, and how that stands (WebSub, section 5).
///
/// @param source the number of the source whose topic it is
/// @param token tells the subscription in our callback address; not to be guessed
/// @param secret what the hub signs with
/// @param detail for people: the reason of a denial, the last error
/// @param renewAt when to ask the hub (again)
/// @param failures of asking, in a row
public record Subscription(
        long source,
        String token,
        String hub,
        String topic,
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
        DENIED,
        /// We have asked the hub to end it.
        ENDING
    }
}
