package kiosque.websub;

import java.util.Optional;

/// The documents that our hub tells of.
public interface Topics {

    /// A document as it is now.
    ///
    /// @param mediaType its `Content-Type`
    @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
    record Content(String mediaType, byte[] body) {}

    /// The merged feed whose document a topic is; empty for what is none of ours, or not public.
    ///
    /// @param topic an absolute URL
    Optional<String> slugOf(String topic);

    /// The document at that address.
    Optional<Content> content(String topic);
}
