package kiosque.poll;

import java.time.Duration;
import java.time.Instant;

/// When a newly configured source is polled for the first time: soon, but not all at once.
public final class FirstPoll {

    /// A person who has just started Kiosque wants to see something.
    private static final Duration LONGEST = Duration.ofSeconds(20);

    /// Sources a second.
    private static final int RATE = 20;

    private FirstPoll() {}

    /// @param count how many sources are configured
    public static Instant at(String source, int count, Instant now) {
        Duration window =
                Duration.ofMillis(
                        Math.min(LONGEST.toMillis(), Math.max(1, count) * 1000L / RATE * 4));
        return now.plusMillis((long) (window.toMillis() * Jitter.of(source)));
    }
}
