package kiosque.feed;

import java.time.Instant;
import java.util.Optional;

/// What a site has given to be given back to it (RFC 6265).
///
/// @param value byte for byte as it was given, quotation marks included
/// @param domain as it was named; empty where it was not
/// @param path at which, and below which, it is given back
/// @param secure whether by https alone
/// @param expiresAt absent where it lasts as long as the process
public record Cookie(
        String name,
        String value,
        String domain,
        String path,
        boolean secure,
        Optional<Instant> expiresAt) {

    /// Without the value, which lets in whoever has it.
    @Override
    public String toString() {
        return name + "=… at " + path;
    }
}
