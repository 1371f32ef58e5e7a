package kiosque.feed;

import java.time.Duration;

/// What one poll cost.
///
/// @param took from asking to the whole answer
/// @param bytes of the document, its content coding undone; zero where there was none
public record Effort(Duration took, long bytes) {

    /// Where nobody was asked: what a hub pushed.
    public static final Effort NONE = new Effort(Duration.ZERO, 0);
}
