package kiosque.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// What a feed says of how often it changes: RSS `ttl`, `sy:updatePeriod` over `sy:updateFrequency`, `skipHours`, `skipDays`.
///
/// @param skipHours hours of the day, 0 to 23, GMT
/// @param skipDays days of the week, GMT
public record Rhythm(
        Optional<Duration> timeToLive,
        Optional<Duration> updatePeriod,
        Set<Integer> skipHours,
        Set<DayOfWeek> skipDays) {

    public static final Rhythm SILENT =
            new Rhythm(Optional.empty(), Optional.empty(), Set.of(), Set.of());

    public Rhythm {
        skipHours = Set.copyOf(skipHours);
        skipDays = Set.copyOf(skipDays);
    }
}
