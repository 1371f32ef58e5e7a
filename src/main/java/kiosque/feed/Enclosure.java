package kiosque.feed;

import java.time.Duration;
import java.util.Optional;

/// Attached media: an RSS `enclosure`, an Atom link `rel=enclosure`, a JSON Feed attachment, a `media:content`.
///
/// @param type a media type (RFC 6838)
/// @param length in bytes
public record Enclosure(
        String url,
        Optional<String> type,
        Optional<Long> length,
        Optional<Duration> duration,
        Optional<String> title) {

    public static Enclosure of(String url) {
        return new Enclosure(
                url, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
