package kiosque.poll;

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

    /// For each overdue source; but never less than a quarter of an hour in all, and never more than an hour.
    private static final Duration APIECE = Duration.ofSeconds(2);

    private static final Duration USUAL = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofHours(1);

    private CatchUp() {}

    /// New times for the sources that are overdue, the longest overdue first; over no more time than they are overdue.
    public static Map<String, Instant> of(List<SourceStatus> sources, Instant now) {
        List<SourceStatus> overdue =
                sources.stream()
                        .filter(source -> source.next().at().isBefore(now))
                        .sorted(
                                Comparator.comparing((SourceStatus source) -> source.next().at())
                                        .thenComparing(source -> source.source().name()))
                        .toList();
        Map<String, Instant> times = new LinkedHashMap<>();
        if (overdue.isEmpty()) {
            return times;
        }
        Duration downtime = Duration.between(overdue.getFirst().next().at(), now);
        Duration window =
                shortest(longest(APIECE.multipliedBy(overdue.size()), USUAL), LONGEST, downtime);
        for (int i = 0; i < overdue.size(); i++) {
            times.put(
                    overdue.get(i).source().name(),
                    now.plus(window.multipliedBy(i).dividedBy(overdue.size())));
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
