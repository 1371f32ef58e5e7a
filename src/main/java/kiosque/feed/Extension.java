package kiosque.feed;

import java.util.List;
import java.util.Map;

/// An element of a known extension namespace that no word of ours covers and that a merged feed can carry on:
/// `itunes:episode`, `podcast:transcript`, `georss:point`, `slash:comments`, `thr:total` …
///
/// @param namespace its URI
/// @param value its text, empty where it has none
public record Extension(
        String namespace,
        String name,
        Map<String, String> attributes,
        String value,
        List<Extension> children) {

    public Extension {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }
}
