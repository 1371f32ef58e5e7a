package kiosque.feed;

import java.util.Optional;

/// A picture that stands for an entry: `media:content`, `media:thumbnail`, `itunes:image`, JSON Feed `image`, a lead image.
///
/// @param width in pixels
/// @param height in pixels
/// @param type a media type (RFC 6838)
/// @param length in bytes
/// @param description in words, for who does not see it
/// @param credit who made it, or who has the rights
public record Image(
        String url,
        Optional<Integer> width,
        Optional<Integer> height,
        Optional<String> type,
        Optional<Long> length,
        Optional<String> description,
        Optional<String> credit) {

    public static Image of(String url) {
        return new Image(url, Optional.empty(), Optional.empty());
    }

    /// A picture of which its size is known at most.
    public Image(String url, Optional<Integer> width, Optional<Integer> height) {
        this(
                url,
                width,
                height,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
