package kiosque.poll;

import java.time.Duration;
import java.time.Instant;

/// When a newly configured source is polled for the first time: soon, but not all at once.
public final class FirstPoll {

    private FirstPoll() {}

    /// Within that time from now, and always at the same point of it.
    public static Instant at(String source, Duration window, Instant now) {
        return now.plusMillis((long) (window.toMillis() * Jitter.of(source)));
    }
}
