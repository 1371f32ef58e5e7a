package kiosque.poll.when;

import kiosque.feed.SourceStatus;
import kiosque.text.Durations;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Spreads what came due while nobody polled: after a downtime nothing is polled in a burst. Pure.
///
/// @param window within which all of it is polled
public record CatchUp(Instant now, Duration window) {

    /// For each overdue source; but never less than half an hour in all, and never more than an hour.
    private static final Duration APIECE = Duration.ofSeconds(2);

    private static final Duration USUAL = Duration.ofMinutes(30);
    private static final Duration LONGEST = Duration.ofHours(1);

    /// @param overdue how many sources are
    /// @param since when the first of them was due
    public static CatchUp of(long overdue, Instant since, Instant now) {
        Duration spread =
                Durations.shorter(Durations.longer(APIECE.multipliedBy(overdue), USUAL), LONGEST);
        return new CatchUp(now, Durations.shorter(spread, Duration.between(since, now)));
    }

    /// New times for those of these sources that are overdue, each at its own place in no more time than the longest of all is overdue.
    public Map<SourceStatus, Instant> times(List<SourceStatus> sources) {
        Map<SourceStatus, Instant> times = new LinkedHashMap<>();
        for (SourceStatus source : sources) {
            if (!source.next().at().isBefore(now)) {
                continue;
            }
            String name = source.source().name();
            Instant at = now.plus(Jitter.within(window, name));
            times.put(source, Skipping.outside(source.source().state().pace().rhythm(), at));
        }
        return times;
    }
}
