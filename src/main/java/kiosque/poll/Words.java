package kiosque.poll;

import java.time.Duration;

/// Durations as a person says them.
final class Words {

    private Words() {}

    /// The two largest units: `2d 3h`, `1h 15m`, `40s`.
    static String of(Duration duration) {
        if (duration.toDays() > 0) {
            return both(duration.toDays(), "d", duration.toHoursPart(), "h");
        }
        if (duration.toHours() > 0) {
            return both(duration.toHours(), "h", duration.toMinutesPart(), "m");
        }
        return duration.toMinutes() > 0
                ? both(duration.toMinutes(), "m", duration.toSecondsPart(), "s")
                : duration.toMillis() % 1000 == 0 || duration.toSeconds() > 9
                        ? duration.toSeconds() + "s"
                        : duration.toMillis() + "ms";
    }

    private static String both(long large, String largeUnit, long small, String smallUnit) {
        return small == 0 ? large + largeUnit : large + largeUnit + " " + small + smallUnit;
    }
}
