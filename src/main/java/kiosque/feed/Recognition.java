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

    /// Deleted here by retention, and still listed there. The tombstone goes along with what the entry says and is called, else it would
    /// be taken for new once all of it has changed.
    ///
    /// @param newAliases names under which it was not yet known
    record Buried(long number, Identified identified, List<Sha256> newAliases)
            implements Recognition {}
}
