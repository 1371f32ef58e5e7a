package kiosque.feed;

import java.time.Instant;

/// An entry in the store that shares a story key with a new one.
///
/// @param entry its number
/// @param story the number of the story that it belongs to; every entry belongs to one
/// @param source the number of its source
/// @param anchor whether it is the story's first entry, its centre
public record StoryCandidate(
        long entry,
        long story,
        long source,
        Instant effectiveAt,
        boolean anchor,
        StoryTraits traits) {

    /// The same entry as the first of its story that is still kept.
    public StoryCandidate asAnchor() {
        return new StoryCandidate(entry, story, source, effectiveAt, true, traits);
    }

    /// The same entry in another story.
    public StoryCandidate in(long other) {
        return new StoryCandidate(entry, other, source, effectiveAt, anchor, traits);
    }
}
