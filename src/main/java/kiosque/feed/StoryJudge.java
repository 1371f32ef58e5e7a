package kiosque.feed;

import java.util.List;

/// Decides which story a new entry tells. The store asks it while it commits, with the candidates that share a key with the entry.
@FunctionalInterface
public interface StoryJudge {

    /// Keeps every entry a story of its own.
    StoryJudge NONE = (arrival, source, candidates) -> StoryDecision.ALONE;

    /// The story that the arrival tells.
    ///
    /// @param source the number of the arrival's source
    StoryDecision judge(Arrival arrival, long source, List<StoryCandidate> candidates);
}
