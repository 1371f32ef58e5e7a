package kiosque.normalise;

import kiosque.feed.Dates;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Leaves out what programs write where nobody has set a date: an entry of 1970 would be old news at once, and never seen.
final class UnsetDates {

    /// Zero to Windows, to Visual Basic, to databases, to Unix; midnight there somewhere.
    private static final List<Instant> ZEROS =
            Stream.of("1601-01-01", "1899-12-30", "1900-01-01", "1970-01-01")
                    .map(day -> Instant.parse(day + "T00:00:00Z"))
                    .toList();

    /// Zero to Go and .NET is in the year 1, to PHP before that.
    private static final Instant FIRST = Instant.parse("0002-01-01T00:00:00Z");

    private static final long FARTHEST_ZONE = 14 * 3600;
    private static final long HALF_AN_HOUR = 1800;

    static Dates without(Dates dates) {
        return new Dates(set(dates.published()), set(dates.updated()));
    }

    private static Optional<Instant> set(Optional<Instant> date) {
        return date.filter(
                it -> !it.isBefore(FIRST) && ZEROS.stream().noneMatch(zero -> is(zero, it)));
    }

    private static boolean is(Instant zero, Instant date) {
        long seconds = Duration.between(zero, date).toSeconds();
        return Math.abs(seconds) <= FARTHEST_ZONE && seconds % HALF_AN_HOUR == 0;
    }
}
