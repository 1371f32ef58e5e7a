package kiosque.cli.sheet;

import kiosque.text.Durations;

import java.time.Duration;
import java.time.Instant;

/// Says how long ago or ahead something is, as people do: `now`, `40 s ago`, `in 12 min`, `in 3 h`, `5 d ago`.
public final class Spans {

    public static String ago(Instant at, Instant now) {
        Duration span = Duration.between(at, now);
        return span.toSeconds() < 1 ? "now" : Durations.rough(span) + " ago";
    }

    public static String ahead(Instant at, Instant now) {
        Duration span = Duration.between(now, at);
        return span.toSeconds() < 1 ? "now" : "in " + Durations.rough(span);
    }
}
