package kiosque.feed;

import java.util.Optional;

/// A picture that stands for an entry: `media:thumbnail`, `itunes:image`, JSON Feed `image`, a lead image.
///
/// @param width in pixels
/// @param height in pixels
public record Image(String url, Optional<Integer> width, Optional<Integer> height) {

    public static Image of(String url) {
        return new Image(url, Optional.empty(), Optional.empty());
    }
}
