package kiosque.store.row;

import kiosque.feed.Sha256;

/// A newcomer of which everything is decided that is decided only once.
///
/// @param publicId its id in merged feeds, for ever
public record Settled(Newcomer newcomer, Assigned story, String publicId) {

    public long number() {
        return newcomer.number();
    }

    public long source() {
        return newcomer.source();
    }

    /// Whether another entry had told its story.
    public boolean isCopy() {
        return !story.isCentre(number());
    }

    Sha256 publicDigest() {
        return Sha256.of(publicId);
    }
}
