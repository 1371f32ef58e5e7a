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

    Sha256 publicDigest() {
        return Sha256.of(publicId);
    }
}
