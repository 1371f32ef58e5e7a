package kiosque.parse.date;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// ISO 8601 as feeds use it: RFC 3339 and the W3C profile, a space for the `T`, any number of decimals, the basic and the two-digit forms, ordinal
/// days. Forms that need to know today's date (`--04-30`) are no dates.
final class IsoDate {

    private static final String TIME =
            "(?:\\s*[T\\s]\\s*(?<hour>\\d{1,2})(?::?(?<minute>\\d{2})(?::?(?<second>\\d{2})(?:[.,](?<fraction>\\d{1,18}))?)?)?)?";
    private static final String ZONE = "\\s*(?<zone>Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?|[A-Z]{3,4})?";

    private static final Pattern DATE_TIME =
            Pattern.compile(
                    "(?:(?<year>\\d{4})(?:-?(?<ordinal>\\d{3})(?![\\d-])|-0?(?<month>\\d{1,2})(?:-(?<day>\\d{1,2}))?|(?<basic>\\d{4}))?"
                        + "|(?<shortYear>\\d{2})(?:-(?<shortMonth>\\d{2})-(?<shortDay>\\d{2})|(?<shortBasic>\\d{4})|-?(?<shortOrdinal>\\d{3}))"
                        + "|-(?<year2>\\d{2})-?(?<month2>\\d{2}))"
                            + TIME
                            + ZONE,
                    Pattern.CASE_INSENSITIVE);

    private IsoDate() {}

    /// @throws java.time.DateTimeException for a date of this form that the calendar does not have
    static Optional<Instant> parse(String text) {
        Matcher match = DATE_TIME.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        LocalDate day = day(match);
        String hour = match.group("hour");
        int seconds =
                hour == null
                        ? 0
                        : ClockTime.seconds(hour, match.group("minute"), match.group("second"));
        LocalDateTime moment =
                day.atStartOfDay().plusSeconds(seconds).plusNanos(nanos(match.group("fraction")));
        String zone = match.group("zone");
        return Optional.ofNullable(zone)
                .map(Zones::offset)
                .orElse(Optional.of(ZoneOffset.UTC))
                .map(moment::toInstant);
    }

    private static LocalDate day(Matcher match) {
        if (match.group("year") != null) {
            int year = Integer.parseInt(match.group("year"));
            return day(year, match, "");
        }
        if (match.group("shortYear") != null) {
            return day(2000 + Integer.parseInt(match.group("shortYear")), match, "short");
        }
        return LocalDate.of(2000 + number(match, "year2", 0), number(match, "month2", 1), 1);
    }

    private static LocalDate day(int year, Matcher match, String form) {
        boolean isShort = !form.isEmpty();
        String ordinal = match.group(isShort ? "shortOrdinal" : "ordinal");
        if (ordinal != null) {
            return LocalDate.ofYearDay(year, Integer.parseInt(ordinal));
        }
        String basic = match.group(isShort ? "shortBasic" : "basic");
        if (basic != null) {
            return LocalDate.of(
                    year,
                    Integer.parseInt(basic.substring(0, 2)),
                    Integer.parseInt(basic.substring(2)));
        }
        return LocalDate.of(
                year,
                number(match, isShort ? "shortMonth" : "month", 1),
                number(match, isShort ? "shortDay" : "day", 1));
    }

    private static int number(Matcher match, String group, int otherwise) {
        String digits = match.group(group);
        return digits == null ? otherwise : Integer.parseInt(digits);
    }

    private static long nanos(@Nullable String fraction) {
        return fraction == null ? 0 : Long.parseLong((fraction + "00000000").substring(0, 9));
    }
}
