package kiosque.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A new entry on its way into the store.
///
/// @param firstSeenAt when we met it
/// @param effectiveAt the instant that orders it: published if plausible, else first seen
/// @param placedAt where it goes in a merged feed, so that a reader of the newest N never misses it: first seen, but effective for a new source's backlog
/// @param droppedBy what keeps it out of every merged feed, if anything does: a filter's rule, or that it is of a new source's backlog
/// @param mergedFeeds slugs of those that it enters
/// @param original the publisher's texts where normalising cut something, so that the cut can be undone: title, summary, content
/// @param page the article's page, where that is to be fetched for its text: the entry takes its places once that is done
public record Arrival(
        Identified identified,
        Instant firstSeenAt,
        Instant effectiveAt,
        Instant placedAt,
        Optional<String> droppedBy,
        List<String> mergedFeeds,
        StoryTraits traits,
        Optional<Original> original,
        Optional<PageOrder> page) {

    /// How a reason begins that no rule has given.
    public static final String BACKLOG = "backlog: ";

    public Arrival {
        mergedFeeds = List.copyOf(mergedFeeds);
    }

    /// One whose text is the feed's own.
    public Arrival(
            Identified identified,
            Instant firstSeenAt,
            Instant effectiveAt,
            Instant placedAt,
            Optional<String> droppedBy,
            List<String> mergedFeeds,
            StoryTraits traits,
            Optional<Original> original) {
        this(
                identified,
                firstSeenAt,
                effectiveAt,
                placedAt,
                droppedBy,
                mergedFeeds,
                traits,
                original,
                Optional.empty());
    }

    /// Whether a rule keeps it out.
    public boolean isFilteredOut() {
        return droppedBy.isPresent() && !isBacklog(droppedBy);
    }

    /// Whether it is stored quietly, since its source was new and had more than was wanted.
    public boolean isBacklog() {
        return isBacklog(droppedBy);
    }

    /// @param reason why an entry is in no merged feed
    public static boolean isBacklog(Optional<String> reason) {
        return reason.filter(why -> why.startsWith(BACKLOG)).isPresent();
    }

    /// The same, to be completed from the article's page.
    public Arrival completedBy(PageOrder order) {
        return new Arrival(
                identified,
                firstSeenAt,
                effectiveAt,
                placedAt,
                droppedBy,
                mergedFeeds,
                traits,
                original,
                Optional.of(order));
    }
}
