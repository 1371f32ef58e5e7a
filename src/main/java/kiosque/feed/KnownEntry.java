package kiosque.feed;

import java.util.Set;

/// An entry that the store has, as far as recognising it again needs.
///
/// @param number the store's own
/// @param id the digest of its entry id
/// @param buried whether only a tombstone is left of it
public record KnownEntry(
        long number, Sha256 id, Set<Sha256> aliases, Fingerprint fingerprint, boolean buried) {

    public KnownEntry {
        aliases = Set.copyOf(aliases);
    }
}
