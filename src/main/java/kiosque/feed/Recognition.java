package kiosque.feed;

import java.util.List;

/// What became of one entry of a document when it was held against what the store has of the same source.
public sealed interface Recognition {

    /// Never seen.
    record New(Identified identified) implements Recognition {}

    /// Seen, and a reader would notice the change.
    ///
    /// @param real whether it is worth an `updated`; a typo mended is not
    /// @param newAliases names under which it was not yet known
    record Edited(long number, Identified identified, boolean real, List<Sha256> newAliases)
            implements Recognition {}

    /// Seen, and the same.
    record Unchanged(long number, List<Sha256> newAliases) implements Recognition {}

    /// Deleted here by retention, and still listed there.
    record Buried(Identified identified) implements Recognition {}
}
