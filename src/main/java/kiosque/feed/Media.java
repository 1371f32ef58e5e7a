package kiosque.feed;

import java.util.List;

/// What is attached to an entry, and what stands for it.
///
/// @param images best first
public record Media(List<Enclosure> enclosures, List<Image> images) {

    public static final Media NONE = new Media(List.of(), List.of());

    public Media {
        enclosures = List.copyOf(enclosures);
        images = List.copyOf(images);
    }
}
