package kiosque.text;

import java.time.Duration;

/// Durations as a person says them, and the longer and the shorter of two.
public final class Durations {

    /// The two largest units: `2d 3h`, `1h 15m`, `40s`, `1500ms`.
    public static String exact(Duration duration) {
        if (duration.toDays() > 0) {
            return both(duration.toDays(), "d", duration.toHoursPart(), "h");
        }
        if (duration.toHours() > 0) {
            return both(duration.toHours(), "h", duration.toMinutesPart(), "m");
        }
        if (duration.toMinutes() > 0) {
            return both(duration.toMinutes(), "m", duration.toSecondsPart(), "s");
        }
        return duration.toMillis() % 1000 == 0 || duration.toSeconds() > 9
                ? duration.toSeconds() + "s"
                : duration.toMillis() + "ms";
    }

    /// About how long: `40 s`, `12 min`, `3 h`, `5 d`.
    public static String rough(Duration span) {
        if (span.compareTo(Duration.ofSeconds(100)) < 0) {
            return span.toSeconds() + " s";
        }
        if (span.compareTo(Duration.ofMinutes(100)) < 0) {
            return span.toMinutes() + " min";
        }
        if (span.compareTo(Duration.ofHours(50)) < 0) {
            return span.toHours() + " h";
        }
        return span.toDays() + " d";
    }

    public static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    public static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static String both(long large, String largeUnit, long small, String smallUnit) {
        return small == 0 ? large + largeUnit : large + largeUnit + " " + small + smallUnit;
    }
}
