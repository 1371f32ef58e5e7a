package kiosque.parse.words;

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

    /// Seconds, or `mm:ss`, or `hh:mm:ss`, or as ISO 8601 has it.
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
        if (!clock.matches()) {
            return Optional.empty();
        }
        long hours = clock.group(1) == null ? 0 : Long.parseLong(clock.group(1));
        long minutes = Long.parseLong(clock.group(2));
        return Optional.of(
                        Duration.ofSeconds(
                                (hours * 60 + minutes) * 60 + Long.parseLong(clock.group(3))))
                .filter(Duration::isPositive);
    }
}
