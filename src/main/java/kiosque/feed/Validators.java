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

    public boolean isEmpty() {
        return entityTag.isEmpty() && lastModified.isEmpty();
    }
}
