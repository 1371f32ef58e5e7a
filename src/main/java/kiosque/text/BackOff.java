package kiosque.text;

import java.time.Duration;

/// How long to wait after each failure: twice as long as after the one before, never longer than the longest.
public record BackOff(Duration first, Duration longest) {

    /// @param failures in a row before this one
    public Duration after(int failures) {
        Duration wait = first.multipliedBy(1L << Math.clamp(failures, 0, 20));
        return Durations.shorter(wait, longest);
    }
}
