package kiosque.feed;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// The bytes of one answer, content coding undone, and what the server said of them.
///
/// @param location the URL that finally answered, after redirects; relative references resolve against it
/// @param links of the `Link` header fields (RFC 8288), absolute: a WebSub hub and topic
/// @param contentType the `Content-Type` header as sent
@SuppressWarnings("ArrayRecordComponent") // never compared, and never changed once read
public record Document(
        byte[] body,
        URI location,
        Optional<String> contentType,
        Optional<String> contentLanguage,
        List<Link> links) {

    public Document {
        links = List.copyOf(links);
    }

    /// A document of which only the bytes and the location are known.
    public static Document of(byte[] body, URI location) {
        return new Document(body, location, Optional.empty(), Optional.empty(), List.of());
    }
}
