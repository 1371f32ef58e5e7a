package kiosque.publish.cache;

import kiosque.feed.Link;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A document as it is served: immutable bytes in each content coding, one strong entity tag each.
///
/// @param mediaType the `Content-Type`
/// @param lastModified to the second
/// @param bodies by content coding (`identity`, `gzip`, `br`, `zstd`); `identity` is always there
/// @param next the archive before this document, if there is one (`prev-archive`)
/// @param immutable whether it never changes again
/// @param freshFor how long it may be used without asking again: `Cache-Control: max-age`
/// @param links what the `Link` header fields say (RFC 8288): `self`, and `hub` if there is one
public record Rendition(
        String mediaType,
        Instant lastModified,
        Map<String, Body> bodies,
        Optional<String> next,
        boolean immutable,
        Duration freshFor,
        List<Link> links) {

    public Rendition {
        bodies = Map.copyOf(bodies);
        links = List.copyOf(links);
    }

    /// One that is fresh for a quarter of an hour and links to nothing.
    public Rendition(
            String mediaType,
            Instant lastModified,
            Map<String, Body> bodies,
            Optional<String> next,
            boolean immutable) {
        this(mediaType, lastModified, bodies, next, immutable, Duration.ofMinutes(15), List.of());
    }

    /// The document in one content coding.
    ///
    /// @param entityTag with its quotes
    @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
    public record Body(byte[] bytes, String entityTag) {}

    /// What the entity tags of all its codings share.
    public String generation() {
        Body identity = bodies.get("identity");
        return identity == null ? "" : EntityTags.generation(identity.entityTag());
    }
}
