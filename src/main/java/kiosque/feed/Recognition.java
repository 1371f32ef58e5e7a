package kiosque.feed;

import java.util.List;

/// What became of one entry of a document when it was held against what the store has of the same source.
public sealed interface Recognition {

    /// Never seen.
    record New(Identified identified) implements Recognition {}

    /// How much of an entry has changed.
    enum Extent {
        /// What nobody sees: how an address was signed, a class, a date. It is stored, and nothing else.
        UNSEEN,
        /// Something can be seen, heard or followed otherwise than before; a typo mended, a picture replaced.
        SMALL,
        /// It is worth an `updated`.
        REAL
    }

    /// Seen, and not what it was.
    ///
    /// @param newAliases names under which it was not yet known
    record Edited(long number, Identified identified, Extent extent, List<Sha256> newAliases)
            implements Recognition {

        /// Whether it is worth an `updated`.
        public boolean isReal() {
            return extent == Extent.REAL;
        }

        /// Whether a reader could see it.
        public boolean isSeen() {
            return extent != Extent.UNSEEN;
        }
    }

    /// Seen, and the same.
    /// @param twins what was taken for it though it has another name
    record Unchanged(long number, List<Sha256> newAliases, List<Twin> twins)
            implements Recognition {}

    /// Deleted here by retention, and still listed there. The tombstone goes along with what the entry says and is called, else it would
    /// be taken for new once all of it has changed.
    ///
    /// @param newAliases names under which it was not yet known
    record Buried(long number, Identified identified, List<Sha256> newAliases)
            implements Recognition {}
}
