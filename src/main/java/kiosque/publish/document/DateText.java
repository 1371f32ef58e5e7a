package kiosque.publish.document;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// Writes instants, to the second.
public final class DateText {

    /// Before the first feed, or after all of us: no publisher's date that anybody should see.
    private static final Instant FIRST = Instant.parse("1990-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");
    private static final DateTimeFormatter RFC_822 =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    /// The instant, or the other one where it is beyond belief.
    public static Instant plausible(Instant instant, Instant other) {
        return instant.isBefore(FIRST) || instant.isAfter(LAST) ? other : instant;
    }

    /// For Atom and JSON Feed.
    public static String rfc3339(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /// For RSS, with a year of four digits.
    static String rfc822(Instant instant) {
        return RFC_822.format(instant);
    }
}
