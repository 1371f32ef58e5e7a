package kiosque.store.commit;

import kiosque.feed.Sha256;

/// A newcomer of which everything is decided that is decided only once.
///
/// @param publicId its id in merged feeds, for ever
record Settled(Newcomer newcomer, StoryAssignment.Assigned story, String publicId) {

    long number() {
        return newcomer.number();
    }

    long source() {
        return newcomer.source();
    }

    /// Whether another entry had told its story.
    boolean isCopy() {
        return !story.isCentre(number());
    }

    Sha256 publicDigest() {
        return Sha256.of(publicId);
    }
}
