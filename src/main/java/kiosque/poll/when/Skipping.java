package kiosque.poll.when;

import kiosque.feed.Rhythm;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/// Keeps out of the hours and days that a feed asks to be left alone in (RSS 2.0 `skipHours` and `skipDays`, GMT).
final class Skipping {

    /// Within a week every hour of every day comes round once.
    private static final int LONGEST_SEARCH = 7 * 24;

    /// The first instant from `at` on that is outside; `at` itself for a feed that would never be polled.
    static Instant outside(Rhythm rhythm, Instant at) {
        if (rhythm.skipHours().isEmpty() && rhythm.skipDays().isEmpty()) {
            return at;
        }
        ZonedDateTime candidate = at.atZone(ZoneOffset.UTC);
        for (int hours = 0; hours <= LONGEST_SEARCH; hours++) {
            if (!rhythm.skipHours().contains(candidate.getHour())
                    && !rhythm.skipDays().contains(candidate.getDayOfWeek())) {
                return candidate.toInstant();
            }
            candidate = candidate.truncatedTo(ChronoUnit.HOURS).plusHours(1);
        }
        return at;
    }
}
