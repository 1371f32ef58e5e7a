package kiosque.store.websub;

import java.time.Instant;
import java.util.Optional;

/// Somebody who asked our hub to be told when a merged feed changes (WebSub, section 5).
///
/// @param slug of the merged feed
/// @param topic the address of the document, in the format that was asked for
/// @param callbackHost in lower case, for limits per host
/// @param secret what deliveries are signed with
public record Subscriber(
        String slug,
        String topic,
        String callback,
        String callbackHost,
        Optional<String> secret,
        Instant leaseUntil) {

    /// Without topic and callback, which may hold secrets.
    @Override
    public String toString() {
        return slug + " to " + callbackHost;
    }
}
