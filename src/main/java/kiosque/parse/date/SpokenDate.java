package kiosque.parse.date;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A date of words and numbers in any order that is not ambiguous: `Thu, 01 Jan 2004 19:48:21 GMT`, `Sun Jan 4 16:29:06 PST 2004`,
/// `mardi 30 avril 2024 à 18h05`, `13/03/2020 12:22`. Each part is understood or the whole is refused.
final class SpokenDate {

    private static final Pattern PART =
            Pattern.compile(
                    "(?<zone>(?:GMT|UTC)?[+-]\\d{1,2}:?\\d{2}(?!\\d)|(?:GMT|UTC)[+-]\\d{1,2}(?!\\d))"
                        + "|(?<hour>\\d{1,2})(?:(?<h>\\s?h\\s?)|:)(?<minute>\\d{1,2})(?:[:.m'](?<second>\\d{1,2})(?:[.,]\\d{1,18})?)?s?(?![\\d:])"
                        + "|(?<ymd>\\d{4}[/.-]\\d{1,2}[/.-]\\d{1,2})(?!\\d)"
                        + "|(?<dmy>\\d{1,2}(?<separator>[/.])\\d{1,2}\\k<separator>\\d{4})(?!\\d)"
                        + "|(?<number>\\d{1,5})(?<suffix>st|nd|rd|th|er|e|ème|º|°|\\.)?(?![\\w:])"
                        + "|(?<word>[\\p{L}\\p{M}]+(?:/[\\p{L}_]+)?)\\.?|\\((?<comment>[\\w"
                        + " /+:-]{1,40})\\)",
                    Pattern.CASE_INSENSITIVE);

    private int year = -1;
    private int month = -1;
    private int day = -1;
    private int seconds = -1;
    private boolean dayNamed;

    /// A month by a word that also names a day: "mar." is March and mardi.
    private int perhapsMonth = -1;

    private @Nullable ZoneOffset zone;

    private SpokenDate() {}

    /// @throws java.time.DateTimeException for a date that the calendar does not have
    static Optional<Instant> parse(String text) {
        SpokenDate date = new SpokenDate();
        return date.understands(text) ? date.instant() : Optional.empty();
    }

    private boolean understands(String text) {
        Matcher part = PART.matcher(text);
        int from = 0;
        while (from < text.length()) {
            if (isSeparator(text, from)) {
                from++;
                continue;
            }
            part.region(from, text.length());
            if (!part.lookingAt() || !takes(part)) {
                return false;
            }
            from = part.end();
        }
        return true;
    }

    private boolean isSeparator(String text, int at) {
        char c = text.charAt(at);
        boolean beforeTime =
                c == 'T'
                        && year >= 0
                        && at + 1 < text.length()
                        && Character.isDigit(text.charAt(at + 1));
        return Character.isWhitespace(c)
                || c == ','
                || c == '\u00A0'
                || c == '-' && at > 0
                || beforeTime;
    }

    private boolean takes(Matcher part) {
        if (part.group("zone") != null) {
            return takesOffset(part.group("zone"));
        }
        if (part.group("hour") != null) {
            return takesTime(part);
        }
        if (part.group("ymd") != null) {
            return takesDay(part.group("ymd").split("[/.-]", -1), 0, 1, 2);
        }
        if (part.group("dmy") != null) {
            return takesDayFirst(part.group("dmy"), part.group("separator"));
        }
        if (part.group("number") != null) {
            return takesNumber(part.group("number"));
        }
        return part.group("comment") != null || takesWord(part.group("word"));
    }

    private boolean takesOffset(String offset) {
        if (seconds < 0) {
            return false;
        }
        zone = Zones.offset(offset).orElse(null);
        return zone != null;
    }

    private boolean takesTime(Matcher part) {
        if (seconds >= 0) {
            return false;
        }
        seconds = ClockTime.seconds(part.group("hour"), part.group("minute"), part.group("second"));
        return true;
    }

    private boolean takesDay(String[] parts, int yearAt, int monthAt, int dayAt) {
        if (year >= 0 || month >= 0 || day >= 0) {
            return false;
        }
        year = Integer.parseInt(parts[yearAt]);
        month = Integer.parseInt(parts[monthAt]);
        day = Integer.parseInt(parts[dayAt]);
        return true;
    }

    /// With slashes, Americans put the month first: only a day above the twelfth tells.
    private boolean takesDayFirst(String date, String separator) {
        String[] parts = date.split("[/.]", -1);
        int first = Integer.parseInt(parts[0]);
        int second = Integer.parseInt(parts[1]);
        if (separator.equals(".") || first > 12 || first == second) {
            return takesDay(parts, 2, 1, 0);
        }
        return second > 12 && takesDay(parts, 2, 0, 1);
    }

    private boolean takesNumber(String digits) {
        int number = Integer.parseInt(digits);
        if (day < 0 && digits.length() <= 2) {
            day = number;
            return number >= 1;
        }
        if (year < 0 && (digits.length() == 4 || digits.length() == 2 && month >= 0)) {
            year = digits.length() == 4 ? number : number + (number < 90 ? 2000 : 1900);
            return true;
        }
        return false;
    }

    private boolean takesWord(String word) {
        String bare = CalendarWords.bare(word);
        OptionalInt named = CalendarWords.month(bare);
        boolean isDay = CalendarWords.isDay(bare) && !dayNamed;
        if (named.isPresent() && month < 0 && (!isDay || day >= 0)) {
            month = named.getAsInt();
            return true;
        }
        if (isDay) {
            dayNamed = true;
            perhapsMonth = named.orElse(-1);
            return true;
        }
        if (bare.equals("am") || bare.equals("pm")) {
            return takesHalf(bare);
        }
        Optional<ZoneOffset> offset = Zones.offset(word);
        if (offset.isPresent() && seconds >= 0 && zone == null) {
            zone = offset.get();
            return true;
        }
        return CalendarWords.isFiller(bare) || isUnknownZone(word);
    }

    private boolean takesHalf(String half) {
        if (seconds < 0 || seconds >= 13 * 3600) {
            return false;
        }
        int twelfth = seconds % (12 * 3600);
        seconds = half.equals("pm") ? twelfth + 12 * 3600 : twelfth;
        return true;
    }

    /// An abbreviation after the time that we do not know is a zone all the same; the date is right to some hours.
    private boolean isUnknownZone(String word) {
        boolean abbreviation =
                word.length() <= 5 && word.equals(word.toUpperCase(java.util.Locale.ROOT))
                        || word.indexOf('/') > 0;
        return abbreviation && seconds >= 0 && zone == null && day >= 0 && month >= 0;
    }

    private Optional<Instant> instant() {
        month = month < 0 ? perhapsMonth : month;
        if (year < 0 || month < 0 || day < 0) {
            return Optional.empty();
        }
        LocalDateTime moment =
                LocalDate.of(year, month, day).atStartOfDay().plusSeconds(Math.max(seconds, 0));
        return Optional.of(moment.toInstant(zone == null ? ZoneOffset.UTC : zone));
    }
}
