package kiosque.feed;

import java.net.URI;
import java.util.Optional;

/// What a server gave us to ask «has it changed?» with, echoed byte for byte (RFC 9110, section 8.8).
///
/// @param entityTag the `ETag` field value, one char per byte (ISO-8859-1), quotes and `W/` and all
/// @param lastModified the `Last-Modified` field value, likewise
/// @param issuedBy the URL whose answer carried them; they are sent to no other
public record Validators(
        Optional<String> entityTag, Optional<String> lastModified, Optional<URI> issuedBy) {

    public static final Validators NONE =
            new Validators(Optional.empty(), Optional.empty(), Optional.empty());

    /// Whether they are sent at all: those that a server keeps while its document changes are not.
    public boolean areTrusted() {
        return issuedBy.isPresent() && !isEmpty();
    }

    /// The same, never to be sent again.
    public Validators distrusted() {
        return new Validators(entityTag, lastModified, Optional.empty());
    }

    /// Whether a server says the same by both.
    public boolean saySameAs(Validators other) {
        return !isEmpty()
                && entityTag.equals(other.entityTag)
                && lastModified.equals(other.lastModified);
    }

    public boolean isEmpty() {
        return entityTag.isEmpty() && lastModified.isEmpty();
    }
}
