package kiosque.text;

import java.time.Duration;
import java.util.List;

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
        Scaled scaled = scaled(span);
        return scaled.number() + scaled.unit().sign;
    }

    /// So many of the largest unit that there is one of, to the nearest: what stands beside others is rounded as they are.
    public static Scaled scaled(Duration span) {
        long seconds = Math.max(span.toSeconds(), 0);
        for (Unit unit : List.of(Unit.SECONDS, Unit.MINUTES, Unit.HOURS)) {
            long number = Math.round((double) seconds / unit.seconds);
            if (number < unit.most) {
                return new Scaled(number, unit);
            }
        }
        return new Scaled(Math.round((double) seconds / Unit.DAYS.seconds), Unit.DAYS);
    }

    /// So many of a unit.
    public record Scaled(long number, Unit unit) {}

    /// What a length of time is told in.
    public enum Unit {
        SECONDS(1, 60, " s"),
        MINUTES(60, 60, " min"),
        HOURS(3600, 24, " h"),
        DAYS(86_400, Long.MAX_VALUE, " d");

        private final long seconds;
        private final long most;
        private final String sign;

        Unit(long seconds, long most, String sign) {
            this.seconds = seconds;
            this.most = most;
            this.sign = sign;
        }
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
