package kiosque.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A new entry on its way into the store.
///
/// @param firstSeenAt when we met it
/// @param effectiveAt the instant that orders it: published if plausible, else first seen
/// @param placedAt where it goes in a merged feed, so that a reader of the newest N never misses it: first seen, but effective for a new source's backlog
/// @param droppedBy the filter rule that keeps it out of every merged feed, if one does
/// @param mergedFeeds slugs of those that it enters
/// @param original the publisher's texts where normalising cut something, so that the cut can be undone: title, summary, content
public record Arrival(
        Identified identified,
        Instant firstSeenAt,
        Instant effectiveAt,
        Instant placedAt,
        Optional<String> droppedBy,
        List<String> mergedFeeds,
        StoryTraits traits,
        Optional<Original> original) {

    public Arrival {
        mergedFeeds = List.copyOf(mergedFeeds);
    }
}
