package kiosque.parse.date;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// ISO 8601 as feeds use it: RFC 3339 and the W3C profile, a space for the `T`, any number of decimals, the basic and the two-digit forms, weeks and
/// ordinal days; with a zone by offset, by name, or both (RFC 9557, Go). Forms that need to know today's date (`--04-30`) are no dates.
final class IsoDate {

    private static final String TIME =
            "(?:\\s*[T\\s]\\s*(?<hour>\\d{1,2})(?::?(?<minute>\\d{2})(?::?(?<second>\\d{2})(?:[.,](?<fraction>\\d{1,18}))?)?)?(?![\\d:]))?";

    private static final Pattern DATE_TIME =
            Pattern.compile(
                    "(?:(?<year>\\d{4})(?:-?(?<ordinal>\\d{3})(?![\\d-])|-0?(?<month>\\d{1,2})(?:-(?<day>\\d{1,2}))?|(?<basic>\\d{4}))?"
                        + "|(?<shortYear>\\d{2})(?:-(?<shortMonth>\\d{2})-(?<shortDay>\\d{2})|(?<shortBasic>\\d{4})|-?(?<shortOrdinal>\\d{3}))"
                        + "|-(?<year2>\\d{2})-?(?<month2>\\d{2}))(?!\\d)"
                            + TIME,
                    Pattern.CASE_INSENSITIVE);

    /// `2025-W42-2`: the second day of a week.
    private static final Pattern WEEK = Pattern.compile("^(\\d{4})-?W(\\d{2})-?([1-7])(?!\\d)");

    /// `20251014083000`, as databases print it.
    private static final Pattern RUN = Pattern.compile("(\\d{8})(\\d{4}(?:\\d{2})?)(?!\\d)");

    /// `2026-11-26-08-30-00`, as it is made for names of files.
    private static final Pattern OF_FILES =
            Pattern.compile(
                    "^(\\d{4}-\\d{2}-\\d{2})(?:_|[T-](?=\\d{2}-\\d{2}-\\d{2}))(\\d{2})[:-](\\d{2})[:-](\\d{2})(?!\\d)",
                    Pattern.CASE_INSENSITIVE);

    /// An offset whose plus sign was taken for a space on its way through a form.
    private static final Pattern LOST_PLUS = Pattern.compile("(T[\\d:.]+) (\\d{2}:?\\d{2})$");

    /// What Go's `time.Time` prints of its monotonic clock.
    private static final Pattern MONOTONIC = Pattern.compile(" m=[+-]\\d+\\.\\d+$");

    /// @throws java.time.DateTimeException for a date of this form that the calendar does not have
    static Optional<WrittenDate> read(String text) {
        if (!Character.isDigit(text.charAt(0)) && text.charAt(0) != '-') {
            return Optional.empty();
        }
        String whole = MONOTONIC.matcher(text).replaceFirst("");
        whole = LOST_PLUS.matcher(whole).replaceFirst("$1+$2");
        whole = WEEK.matcher(whole).replaceFirst(week -> dayOf(week).toString());
        whole = OF_FILES.matcher(whole).replaceFirst("$1T$2:$3:$4");
        whole = RUN.matcher(whole).replaceFirst("$1T$2");
        Matcher match = DATE_TIME.matcher(whole);
        if (!match.lookingAt()) {
            return Optional.empty();
        }
        int end = match.end();
        return end == whole.length()
                ? Optional.of(new WrittenDate(moment(match), Optional.empty()))
                : zone(whole, end).map(zone -> new WrittenDate(moment(match), Optional.of(zone)));
    }

    private static LocalDate dayOf(MatchResult week) {
        return LocalDate.of(Integer.parseInt(week.group(1)), 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(week.group(2)))
                .with(ChronoField.DAY_OF_WEEK, Integer.parseInt(week.group(3)));
    }

    /// The zone that the rest tells; empty where the rest tells of anything else, or of nothing.
    private static Optional<ZoneId> zone(String text, int from) {
        Optional<ZoneId> zone = Optional.empty();
        boolean exact = false;
        int at = from;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
                continue;
            }
            Optional<ZonePart> part = ZonePart.at(text, at);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            if (!exact && part.get().zone().isPresent() && (zone.isEmpty() || part.get().exact())) {
                zone = part.get().zone();
                exact = part.get().exact() || text.charAt(at) == 'Z' || text.charAt(at) == 'z';
            }
            at = part.get().end();
        }
        return zone;
    }

    private static LocalDateTime moment(Matcher match) {
        String hour = match.group("hour");
        int seconds =
                hour == null
                        ? 0
                        : ClockTime.seconds(hour, match.group("minute"), match.group("second"));
        return day(match)
                .atStartOfDay()
                .plusSeconds(seconds)
                .plusNanos(nanos(match.group("fraction")));
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
            return Calendar.day(
                    year,
                    Integer.parseInt(basic.substring(0, 2)),
                    Integer.parseInt(basic.substring(2)));
        }
        return Calendar.day(
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
