package kiosque.poll.when;

import kiosque.feed.SourceStatus;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Spreads what came due while nobody polled: after a downtime nothing is polled in a burst. Pure.
public final class CatchUp {

    /// For each overdue source; but never less than half an hour in all, and never more than an hour.
    private static final Duration APIECE = Duration.ofSeconds(2);

    private static final Duration USUAL = Duration.ofMinutes(30);
    private static final Duration LONGEST = Duration.ofHours(1);

    /// New times for the sources that are overdue, each at its own place in no more time than the longest of them is overdue.
    public static Map<SourceStatus, Instant> of(List<SourceStatus> sources, Instant now) {
        List<SourceStatus> overdue =
                sources.stream().filter(source -> source.next().at().isBefore(now)).toList();
        Duration downtime =
                overdue.stream()
                        .map(source -> Duration.between(source.next().at(), now))
                        .max(Comparator.naturalOrder())
                        .orElse(Duration.ZERO);
        Duration window =
                shortest(longest(APIECE.multipliedBy(overdue.size()), USUAL), LONGEST, downtime);
        Map<SourceStatus, Instant> times = new LinkedHashMap<>();
        for (SourceStatus source : overdue) {
            String name = source.source().name();
            Instant at = now.plus(Jitter.within(window, name));
            times.put(source, Skipping.outside(source.source().state().pace().rhythm(), at));
        }
        return times;
    }

    private static Duration shortest(Duration... durations) {
        return Collections.min(List.of(durations));
    }

    private static Duration longest(Duration... durations) {
        return Collections.max(List.of(durations));
    }
}
