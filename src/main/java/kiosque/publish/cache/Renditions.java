package kiosque.publish.cache;

import kiosque.feed.Link;
import kiosque.feed.Links;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Compresses documents and tags them, once, when they are rendered.
public final class Renditions {

    /// How long a document that never changes may be kept without asking.
    public static final Duration FOR_EVER = Duration.ofDays(365);

    private static final String IDENTITY = "identity";

    public static Rendition of(
            byte[] bytes,
            String mediaType,
            Instant lastModified,
            Duration freshFor,
            List<Link> links) {
        String generation = EntityTags.generation(bytes);
        Map<String, Rendition.Body> bodies = new HashMap<>();
        bodies.put(IDENTITY, new Rendition.Body(bytes, EntityTags.plain(generation)));
        for (Coding coding : Coding.values()) {
            if (coding.isAvailable()) {
                byte[] coded = encode(coding, bytes);
                String tag = EntityTags.coded(generation, coding, coded);
                bodies.put(coding.token(), new Rendition.Body(coded, tag));
            }
        }
        return new Rendition(
                mediaType,
                lastModified.truncatedTo(ChronoUnit.SECONDS),
                bodies,
                Links.first(links, "prev-archive"),
                freshFor.equals(FOR_EVER),
                freshFor,
                links);
    }

    /// A part of a document under the whole one's tags: those who have both have the whole (RFC 3229, section 10.4).
    public static Rendition delta(Rendition whole, byte[] part) {
        Map<String, Rendition.Body> bodies = new HashMap<>();
        whole.bodies()
                .forEach((token, body) ->
                        bodies.put(
                                token, new Rendition.Body(encode(token, part), body.entityTag())));
        return new Rendition(
                whole.mediaType(),
                whole.lastModified(),
                bodies,
                whole.next(),
                false,
                whole.freshFor(),
                whole.links());
    }

    private static byte[] encode(String token, byte[] bytes) {
        for (Coding coding : Coding.values()) {
            if (coding.token().equals(token)) {
                return encode(coding, bytes);
            }
        }
        return bytes;
    }

    private static byte[] encode(Coding coding, byte[] bytes) {
        try {
            return coding.encode(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("compressing in memory failed", e);
        }
    }
}
