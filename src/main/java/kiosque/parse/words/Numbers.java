package kiosque.parse.words;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads numbers as publishers write them; what is none is absent.
public final class Numbers {

    private static final Pattern CLOCK =
            Pattern.compile("(?:(\\d{1,3}):)?(\\d{1,4}):(\\d{1,2})(?:\\.\\d+)?");
    private static final Pattern SECONDS = Pattern.compile("(\\d{1,7})(?:\\.\\d+)?");
    private static final Pattern ISO =
            Pattern.compile(
                    "P(?:0+D)?T(?:\\d{1,3}H)?(?:\\d{1,5}M)?(?:\\d{1,7}(?:\\.\\d{1,9})?S)?(?<!T)");

    /// `1h 2m 3s`, `62 min`, `1 heure 2 minutes`.
    private static final Pattern SPOKEN =
            Pattern.compile(
                    "(?i)(?=\\d)(?:(?<hours>\\d{1,3})\\s*h(?:rs?|ours?|eures?)?[\\s,.]*)?"
                        + "(?:(?<minutes>\\d{1,5})\\s*(?:m|min|mins|minutes?|minuten|(?<=h\\d{1,3}))(?:[\\s,.]+|(?=\\d)|$))?"
                        + "(?:(?<seconds>\\d{1,7})\\s*(?:s|secs?|seconds?|secondes?|sek)\\.?)?");

    private static final Pattern SIZE = Pattern.compile("\\d{1,18}");
    private static final Pattern THOUSANDS =
            Pattern.compile("(?<=\\d)[\\s.,'\\u00A0\\u202F](?=\\d{3})");
    private static final Pattern UNIT = Pattern.compile("(?i)(?<=\\d)\\s*(?:bytes?|octets?)$");
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");

    /// A size in bytes, above zero; thousands may be set apart.
    public static Optional<Long> size(String written) {
        String digits = UNIT.matcher(THOUSANDS.matcher(written).replaceAll("")).replaceFirst("");
        return SIZE.matcher(digits).matches()
                ? Optional.of(Long.parseLong(digits)).filter(size -> size > 0)
                : Optional.empty();
    }

    static Optional<Integer> pixels(String digits) {
        String number = digits.endsWith("px") ? digits.substring(0, digits.length() - 2) : digits;
        return count(number).filter(pixels -> pixels > 0);
    }

    static Optional<Integer> count(String digits) {
        String number = digits.strip();
        return COUNT.matcher(number).matches()
                ? Optional.of(Integer.parseInt(number))
                : Optional.empty();
    }

    /// Seconds, or `mm:ss`, or `hh:mm:ss`, as ISO 8601 has it, or in words.
    public static Optional<Duration> duration(String text) {
        Matcher seconds = SECONDS.matcher(text);
        if (seconds.matches()) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(seconds.group(1))))
                    .filter(Duration::isPositive);
        }
        if (ISO.matcher(text).matches()) {
            return Optional.of(Duration.parse(text)).filter(Duration::isPositive);
        }
        Matcher clock = CLOCK.matcher(text);
        Matcher spoken = SPOKEN.matcher(text.strip());
        if (clock.matches()) {
            return together(clock.group(1), clock.group(2), clock.group(3));
        }
        return spoken.matches()
                ? together(spoken.group("hours"), spoken.group("minutes"), spoken.group("seconds"))
                : Optional.empty();
    }

    private static Optional<Duration> together(
            @Nullable String hours, @Nullable String minutes, @Nullable String seconds) {
        return Optional.of(
                        Duration.ofSeconds(
                                (number(hours) * 60 + number(minutes)) * 60 + number(seconds)))
                .filter(Duration::isPositive);
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
