package kiosque.feed;

import java.time.Duration;
import java.time.Instant;

/// From when to when a certificate is good.
public record Validity(Instant from, Instant until) {

    private static final Duration TWO_WEEKS = Duration.ofDays(14);

    /// Whether somebody should have renewed it: two weeks ahead, or in the last quarter of a short life.
    public boolean isNearlyOver(Instant now) {
        Duration quarter = Duration.between(from, until).dividedBy(4);
        return now.isAfter(until.minus(quarter.compareTo(TWO_WEEKS) < 0 ? quarter : TWO_WEEKS));
    }
}
