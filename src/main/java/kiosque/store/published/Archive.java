package kiosque.store.published;

import java.time.Instant;
import java.util.Optional;

/// Where documents are put that must never change once somebody has had them: archives (RFC 5005), which caches keep for a year. Whatever becomes of the entries, of their
/// sources, of the settings and of the program, an archive that was given out is given out again byte for byte, by every node.
public interface Archive {

    /// What an archive is kept under.
    ///
    /// @param slug of the merged feed
    /// @param first the ordinal of its first entry
    /// @param last the ordinal of its last entry
    /// @param name its address, and what else tells it from others
    record Label(String slug, long first, long last, String name) {}

    /// A document.
    ///
    /// @param opening how many bytes there are before the first entry
    /// @param updatedAt when its content last changed
    @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
    record Kept(byte[] document, int opening, Instant updatedAt) {}

    Optional<Kept> find(Label label);

    /// Keeps a document unless another was kept under that label meanwhile; answers with the one that is kept. Empty for one that is too large to be kept.
    Optional<Kept> keep(Label label, Kept document);
}
