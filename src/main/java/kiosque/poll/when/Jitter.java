package kiosque.poll.when;

import java.time.Duration;
import java.time.Instant;

/// A number from 0 to 1 that looks random and is not: the same source at the same second always gets the same, on every node.
public final class Jitter {

    /// A source's own place in a stretch of time, always the same.
    public static Duration within(Duration stretch, String source) {
        return Duration.ofMillis((long) (stretch.toMillis() * of(source)));
    }

    public static double of(String source, Instant now) {
        return of(source + now.getEpochSecond());
    }

    public static double of(String word) {
        long mixed = word.hashCode() * 0x9E3779B97F4A7C15L;
        mixed ^= mixed >>> 32;
        mixed *= 0xD6E8FEB86659FD93L;
        return (mixed >>> 11) * 0x1.0p-53;
    }
}
