package kiosque.feed;

import java.util.List;
import java.util.Optional;

/// Which story a new entry tells, which others it has to do with, and how we know.
///
/// @param joins the story that it tells too: shown once, everybody credited; empty where it tells one of its own
/// @param relates other stories of the same affair, worth a cross-reference but a place of their own, the nearest first
/// @param folds further stories that it tells, so that they are one with the story that it joins
public record StoryDecision(Optional<Tie> joins, List<Related> relates, List<Tie> folds) {

    /// A story of its own, that has to do with no other.
    public static final StoryDecision ALONE =
            new StoryDecision(Optional.empty(), List.of(), List.of());

    /// What binds an entry to a story.
    ///
    /// @param why rule, score and evidence, and with which entry of the story it was compared, for `explain`
    public record Tie(long story, String why) {}

    /// A story that the entry has to do with, and the entry of it with which it was compared. Why can be asked again as long as both are stored.
    ///
    /// @param oneEvent whether both tell of one event, so that one may stand below the other
    public record Related(long story, long entry, boolean oneEvent) {}

    public StoryDecision {
        relates = List.copyOf(relates);
        folds = List.copyOf(folds);
    }
}
