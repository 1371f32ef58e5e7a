package kiosque.feed;

/// Which story a new entry tells, and how we know.
public sealed interface StoryDecision {

    /// A story of its own.
    record Alone() implements StoryDecision {}

    /// The same story as others: shown once, everybody credited.
    ///
    /// @param why tier, score and evidence, for `explain`
    record Joins(long story, String why) implements StoryDecision {}

    /// Another telling, worth a cross-reference but a place of its own.
    record Relates(long story, String why) implements StoryDecision {}
}
