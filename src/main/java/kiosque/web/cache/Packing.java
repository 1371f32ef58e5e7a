package kiosque.web.cache;

import kiosque.feed.Sha256;
import kiosque.publish.cache.Rendition;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/// Makes pages and assets into renditions as merged feeds are: bytes in two codings, each with a tag that follows from them.
public final class Packing {
    private static final int WORTH_PACKING = 512;

    public static Rendition pack(String mediaType, byte[] bytes, Instant lastModified) {
        Map<String, Rendition.Body> bodies =
                bytes.length < WORTH_PACKING
                        ? Map.of("identity", body(bytes))
                        : Map.of("identity", body(bytes), "gzip", body(gzip(bytes)));
        return new Rendition(mediaType, lastModified, bodies, Optional.empty(), false);
    }

    /// What is packed already.
    public static Rendition whole(String mediaType, byte[] bytes, Instant lastModified) {
        return new Rendition(
                mediaType, lastModified, Map.of("identity", body(bytes)), Optional.empty(), false);
    }

    private static Rendition.Body body(byte[] bytes) {
        byte[] digest = Arrays.copyOf(Sha256.of(bytes).bytes(), 15);
        return new Rendition.Body(bytes, '"' + Base64.getUrlEncoder().encodeToString(digest) + '"');
    }

    private static byte[] gzip(byte[] bytes) {
        var packed = new ByteArrayOutputStream(bytes.length / 2);
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be written", e);
        }
        return packed.toByteArray();
    }
}
