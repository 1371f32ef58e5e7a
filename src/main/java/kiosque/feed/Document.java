package kiosque.feed;

import java.net.URI;
import java.util.Optional;

/// The bytes of one answer, content coding undone, and what the server said of them.
///
/// @param location the URL that finally answered, after redirects; relative references resolve against it
/// @param contentType the `Content-Type` header as sent
@SuppressWarnings("ArrayRecordComponent") // never compared, and never changed once read
public record Document(
        byte[] body,
        URI location,
        Optional<String> contentType,
        Optional<String> contentLanguage) {}
