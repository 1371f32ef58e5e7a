package kiosque.parse.date;

import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// RFC 822's date as RSS wants it and nine feeds in ten have it: `Sun, 01 Mar 2026 08:10:00 +0100`. [SpokenDate] reads every other spelling.
final class MailDate {

    private static final Pattern DATE =
            Pattern.compile(
                    "(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?(\\d{1,2}) ([A-Z][a-z]{2}) (\\d{4})"
                            + " (\\d{2}):(\\d{2}):(\\d{2}) ([+-]\\d{4}|[A-Z]{1,4})");

    /// @throws java.time.DateTimeException for a date of this form that the calendar does not have
    static Optional<WrittenDate> read(String text) {
        Matcher match = DATE.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        OptionalInt month = CalendarWords.month(CalendarWords.bare(match.group(2)));
        Optional<ZoneId> zone = Zones.of(match.group(7));
        if (month.isEmpty() || zone.isEmpty()) {
            return Optional.empty();
        }
        int seconds = ClockTime.seconds(match.group(4), match.group(5), match.group(6));
        return Optional.of(
                new WrittenDate(
                        Calendar.day(
                                        Integer.parseInt(match.group(3)),
                                        month.getAsInt(),
                                        Integer.parseInt(match.group(1)))
                                .atStartOfDay()
                                .plusSeconds(seconds),
                        zone));
    }
}
