package kiosque.cli;

import java.time.Duration;
import java.time.Instant;

/// Says how long ago or ahead something is, as people do: `now`, `40 s ago`, `in 12 min`, `in 3 h`, `5 d ago`.
final class Spans {

    private Spans() {}

    static String ago(Instant at, Instant now) {
        Duration span = Duration.between(at, now);
        return span.toSeconds() < 1 ? "now" : of(span) + " ago";
    }

    static String ahead(Instant at, Instant now) {
        Duration span = Duration.between(now, at);
        return span.toSeconds() < 1 ? "now" : "in " + of(span);
    }

    static String of(Duration span) {
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
}
