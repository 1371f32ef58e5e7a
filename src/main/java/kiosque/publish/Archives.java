package kiosque.publish;

import java.util.Optional;
import java.util.Set;

/// Cuts a merged feed into archives (RFC 5005, section 4) by order of ingest, so that a late entry never enters an old one.
///
/// An archive is named after the ordinal of its last entry and begins after the last full hundred before it: number 300 holds 201 to 300 for ever, number 257 holds 201 to 257 for
/// ever. So a document may point to all that came before what it shows, at any time, and nothing that was pointed to ever grows.
final class Archives {

    /// Entries in a full archive. Never to be changed: it would move every entry to another archive.
    static final int SIZE = 100;

    /// The ordinal of the first entry of the archive that ends with that one.
    static long first(long last) {
        return (last - 1) / SIZE * SIZE + 1;
    }

    /// The archive before.
    static Optional<Long> previous(long last) {
        long end = first(last) - 1;
        return end > 0 ? Optional.of(end) : Optional.empty();
    }

    /// The full archive after.
    static long next(long last) {
        return first(last) + SIZE - 1 + (isFull(last) ? SIZE : 0);
    }

    static boolean isFull(long last) {
        return last % SIZE == 0;
    }

    /// The archive that together with those before it holds everything that a document with these entries lacks; empty if it lacks nothing.
    static Optional<Long> before(Set<Long> shown, long lastOrdinal) {
        long missing = lastOrdinal;
        while (missing > 0 && shown.contains(missing)) {
            missing--;
        }
        if (missing <= 0) {
            return Optional.empty();
        }
        long full = first(missing) + SIZE - 1;
        return Optional.of(full <= lastOrdinal ? full : missing);
    }
}
