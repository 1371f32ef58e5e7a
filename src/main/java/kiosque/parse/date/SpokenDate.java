package kiosque.parse.date;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A date of words and numbers in any order: `Thu, 01 Jan 2004 19:48:21 GMT`, `Sun Jan 4 16:29:06 PST 2004`, `mardi 30 avril 2024 à 18h05`,
/// `Oct. 14, 2025, 6:30 a.m.`, `Tue, 10/14/2025 - 08:30`. Each part is understood or the whole is refused.
final class SpokenDate {

    private static final Pattern PART =
            Pattern.compile(
                    "(?<hour>0?\\d{1,2})(?:(?<h>\\s?[hu](?:rs?)?\\s?)|:|\\.(?=\\d{2}:\\d{2}))(?<minute>\\d{1,2})(?:(?:[:.m']|\\s?mi?n?\\s?)(?<second>\\d{1,2})(?:[.,]\\d{1,18}|:\\d{3}(?=\\s?[ap]m\\b))?)?(?:\\s?(?:s|min)(?!\\p{L}))?(?![\\d:])"
                        + "|(?<full>\\d{1,2})\\s?(?:h(?:rs?|eures?)?|uhr|uur|u)(?![\\p{L}\\d])"
                        + "|(?<twelfth>\\d{1,2})\\s?(?<half>[ap]\\.?\\s?m)\\b\\.?"
                        + "|(?<y>\\d{4})\\s?[年년]\\s?(?<m>\\d{1,2})\\s?[月월]\\s?(?<d>\\d{1,2})\\s?[日일]"
                        + "|(?<ymd>\\d{4}[/.-]\\d{1,2}[/.-]\\d{1,2})(?!\\d)"
                        + "|(?<figures>\\d{1,2}(?<separator>[/.-])\\d{1,2}\\k<separator>(?:\\d{4}|\\d{2}))(?:\\.\\d{6,9}(?=\\s?[ap]m))?(?!\\d)"
                        + "|(?:(?<ofYear>\\d{1,2})[/.](?<year>\\d{4})|(?<yearOf>\\d{4})/(?<month>\\d{1,2}))(?![\\d/.:-])"
                        + "|(?<dotted>\\d{1,2}\\.\\d{2})(?![\\d.])"
                        + "|(?<number>\\d{1,6})(?:st|nd|rd|th|er|e|ème|º|°|\\.|\\s(?:er|ère)(?=\\s))?(?!(?!t\\d)\\w|:(?!\\d{2}:\\d{2}:))"
                        + "|(?<later>[ap]\\.\\s?m\\.|[ap]\\s?m\\b\\.?)|(?<word>[\\p{L}\\p{M}]+)",
                    Pattern.CASE_INSENSITIVE);

    /// East of India the half of the day stands before the hour.
    private static final Pattern HALF_FIRST =
            Pattern.compile(
                    "(?i)(?:(오전|上午|午前|\\bam\\b)|오후|下午|午後|\\bpm\\b)\\s*(\\d{1,2}:\\d{1,2}(?::\\d{1,2})?)(?!\\s*[ap]\\.?\\s?m)");

    private static final Pattern CLOCK =
            Pattern.compile(
                    "(\\d{1,2})\\s?[時时點点시]\\s?(\\d{1,2})\\s?[分분](?:\\s?(\\d{1,2})\\s?[秒초])?");

    /// `3. 1. 2025`, `2025. 1. 3.`
    private static final Pattern SPACED =
            Pattern.compile(
                    "\\b(\\d{1,2})\\.\\s(\\d{1,2})\\.\\s(\\d{4})\\b|\\b(\\d{4})\\.\\s(\\d{1,2})\\.\\s(\\d{1,2})\\b");

    private final Calendar calendar;
    private int seconds = -1;
    private @Nullable ZoneId zone;
    private boolean exact;

    private SpokenDate(DateCustom custom) {
        this.calendar = new Calendar(custom);
    }

    /// @throws DateTimeException for a date that the calendar does not have
    static Optional<WrittenDate> read(String text, DateCustom custom) {
        SpokenDate date = new SpokenDate(custom);
        String close =
                SPACED.matcher(DayPeriod.inHalves(text))
                        .replaceAll(it ->
                                it.group(1) != null
                                        ? it.group(1) + "." + it.group(2) + "." + it.group(3)
                                        : it.group(4) + "-" + it.group(5) + "-" + it.group(6));
        String clock =
                CLOCK.matcher(close)
                        .replaceAll(it ->
                                it.group(1)
                                        + ":"
                                        + it.group(2)
                                        + (it.group(3) == null ? "" : ":" + it.group(3)));
        String halfLast =
                HALF_FIRST
                        .matcher(clock)
                        .replaceAll(it -> it.group(2) + (it.group(1) == null ? " pm" : " am"));
        return date.understands(halfLast) ? date.written() : Optional.empty();
    }

    private boolean understands(String text) {
        Matcher part = PART.matcher(text);
        int from = 0;
        while (from < text.length()) {
            int next = takesZone(text, from, true);
            if (next < 0 && isSeparator(text, from)) {
                next = from + 1;
            }
            if (next < 0 && part.region(from, text.length()).lookingAt() && takes(part)) {
                next = part.end();
            }
            if (next < 0) {
                next = takesZone(text, from, false);
            }
            if (next < 0) {
                return false;
            }
            from = next;
        }
        return true;
    }

    private boolean isSeparator(String text, int at) {
        char c = text.charAt(at);
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        boolean beforeTime = c == 'T' && calendar.hasYear() && Character.isDigit(next);
        return Character.isWhitespace(c)
                || c == ','
                || c == ';'
                || c == '.'
                || c == '|'
                || (c == '-' || c == '–' || c == '/' || c == ':') && at > 0
                || c == '\'' && Character.isLetterOrDigit(next)
                || beforeTime;
    }

    /// @param sure whether it must be an offset or a name such as `Europe/Paris`: what begins with a minus is one once there is a time, a plus is always
    private int takesZone(String text, int from, boolean sure) {
        Optional<ZonePart> part = Optional.empty();
        if (!sure) {
            part = isZonePlace(text.charAt(from)) ? ZonePart.at(text, from) : Optional.empty();
        } else if (text.charAt(from) == '+' || seconds >= 0 && !exact) {
            part = ZonePart.unmistakable(text, from);
        }
        if (part.isEmpty()) {
            return -1;
        }
        if (part.get().zone().isPresent() && (zone == null || part.get().exact() && !exact)) {
            zone = part.get().zone().get();
            exact = part.get().exact();
        }
        return part.get().end();
    }

    /// A name is a zone's after a time, a remark in brackets stands anywhere.
    private boolean isZonePlace(char first) {
        return first == '(' || first == '[' || seconds >= 0 && zone == null || exact;
    }

    private boolean takes(Matcher part) {
        if (part.group("hour") != null) {
            return takesTime(part.group("hour"), part.group("minute"), part.group("second"));
        }
        if (part.group("full") != null) {
            return takesTime(part.group("full"), null, null);
        }
        if (part.group("twelfth") != null) {
            return takesTime(part.group("twelfth"), null, null) && takesHalf(part.group("half"));
        }
        if (part.group("y") != null) {
            return calendar.takes(part.group("y"), part.group("m"), part.group("d"));
        }
        if (part.group("ymd") != null) {
            String[] parts = part.group("ymd").split("[/.-]", -1);
            return calendar.takes(parts[0], parts[1], parts[2]);
        }
        if (part.group("figures") != null) {
            return takesFigures(part.group("figures"), part.group("separator"));
        }
        if (part.group("dotted") != null) {
            String[] parts = part.group("dotted").split("\\.", -1);
            return takesTime(parts[0], parts[1], null);
        }
        if (part.group("year") != null) {
            return calendar.takesMonth(part.group("year"), part.group("ofYear"));
        }
        if (part.group("yearOf") != null) {
            return calendar.takesMonth(part.group("yearOf"), part.group("month"));
        }
        if (part.group("number") != null) {
            return takesNumber(part.group("number"));
        }
        return part.group("later") != null
                ? takesHalf(part.group("later"))
                : takesWord(part.group("word"));
    }

    /// The Danes and the Finns write a time with full stops, after the day.
    private boolean takesFigures(String figures, String separator) {
        String[] parts = figures.split("\\.", -1);
        return calendar.hasYear() && seconds < 0 && separator.equals(".")
                ? takesTime(parts[0], parts[1], parts[2])
                : calendar.takesFigures(figures, separator);
    }

    /// `0830` or `083000`, which after the whole day can be nothing but the time.
    private boolean takesNumber(String digits) {
        boolean time = calendar.isWhole() && digits.length() % 2 == 0 && digits.length() >= 4;
        return time
                ? takesTime(
                        digits.substring(0, 2),
                        digits.substring(2, 4),
                        digits.length() == 6 ? digits.substring(4) : null)
                : calendar.takesNumber(digits);
    }

    private boolean takesTime(String hour, @Nullable String minute, @Nullable String second) {
        if (seconds >= 0) {
            return false;
        }
        seconds = ClockTime.seconds(hour, minute, second);
        return true;
    }

    /// @param half `am`, `p.m.`; before the time `am` is a German word
    private boolean takesHalf(String half) {
        boolean after = Character.toLowerCase(half.charAt(0)) == 'p';
        if (seconds < 0) {
            return !after && half.length() == 2;
        }
        if (seconds >= 13 * 3600) {
            return after;
        }
        int twelfth = seconds % (12 * 3600);
        seconds = after ? twelfth + 12 * 3600 : twelfth;
        return true;
    }

    private boolean takesWord(String word) {
        String bare = CalendarWords.bare(word);
        if (calendar.takesWord(bare)) {
            return true;
        }
        OptionalInt hour = CalendarWords.hour(bare);
        if (hour.isPresent()) {
            return takesTime(String.valueOf(hour.getAsInt()), null, null);
        }
        if (seconds >= 0 && zone == null && Zones.of(word).isPresent()) {
            return false;
        }
        return CalendarWords.isFiller(bare) || isUnknownZone(word);
    }

    /// An abbreviation after the time that we do not know is a zone all the same; the date is right to some hours.
    private boolean isUnknownZone(String word) {
        boolean abbreviation =
                word.length() >= 2
                        && word.length() <= 5
                        && word.equals(word.toUpperCase(Locale.ROOT));
        return abbreviation && seconds >= 0 && zone == null && calendar.hasMonth();
    }

    private Optional<WrittenDate> written() {
        return (seconds < 0 ? calendar.dayOrMonth() : calendar.day())
                .map(day ->
                        new WrittenDate(
                                day.atStartOfDay().plusSeconds(Math.max(seconds, 0)),
                                Optional.ofNullable(zone),
                                calendar.proven()));
    }
}
