package kiosque.feed;

import java.time.Duration;

/// What one poll cost.
///
/// @param took from asking to the whole answer
/// @param bytes of the document, its content coding undone; zero where there was none
public record PollCost(Duration took, long bytes) {

    /// Where nobody was asked: what a hub pushed.
    public static final PollCost NONE = new PollCost(Duration.ZERO, 0);
}
