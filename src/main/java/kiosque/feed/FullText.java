package kiosque.feed;

import java.util.List;
import java.util.Optional;

/// A stored entry with the text of its article's page, on its way into the store.
///
/// @param droppedBy the filter rule that keeps it out of every merged feed, now that the whole text is known
/// @param mergedFeeds slugs of those that want it with that text
/// @param original what it said before anything was cut
public record FullText(
        Identified identified,
        StoryTraits traits,
        Optional<String> droppedBy,
        List<String> mergedFeeds,
        Optional<Original> original) {

    public FullText {
        mergedFeeds = List.copyOf(mergedFeeds);
    }
}
