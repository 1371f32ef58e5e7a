package kiosque.websub;

import java.util.List;
import java.util.Optional;

/// The documents that our hub tells of.
public interface Topics {

    /// A document as it is now.
    ///
    /// @param mediaType its `Content-Type`
    /// @param version of the merged feed that it was made from
    @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
    record Content(String mediaType, byte[] body, long version) {}

    /// The merged feed whose document a topic is; empty for what is none of ours, or not open to whoever names it so.
    ///
    /// @param topic an absolute URL
    Optional<String> slugOf(String topic);

    /// The document at that address; empty while there is none.
    Optional<Content> content(String topic);

    /// Where the documents of a merged feed are for everybody; none if it is not for everybody.
    List<String> addresses(String slug);
}
