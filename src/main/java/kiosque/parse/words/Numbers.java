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

    private static final Pattern SIZE = Pattern.compile("\\d{1,18}");
    private static final Pattern THOUSANDS =
            Pattern.compile("(?<=\\d)[\\s.,'\\u00A0\\u202F](?=\\d{3})");
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");

    /// A size in bytes, above zero; thousands may be set apart.
    public static Optional<Long> size(String written) {
        String digits = THOUSANDS.matcher(written).replaceAll("");
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

    /// Seconds, or `mm:ss`, or `hh:mm:ss`.
    public static Optional<Duration> duration(String text) {
        Matcher seconds = SECONDS.matcher(text);
        if (seconds.matches()) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(seconds.group(1))))
                    .filter(Duration::isPositive);
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
