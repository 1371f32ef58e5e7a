package kiosque.config;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Reads durations as people write them: `500ms`, `20s`, `5m`, `1h30m`, `2d`, `1w`.
final class DurationText {

    static final String EXAMPLES = "write 500ms, 20s, 5m, 1h30m, 2d or 1w";

    private static final Pattern UNITLESS = Pattern.compile("\\d+");
    private static final Pattern WHOLE = Pattern.compile("(?:\\d{1,9}(?:ms|[smhdw])\\s*)+");
    private static final Pattern PART = Pattern.compile("(\\d+)(ms|[smhdw])");
    private static final Pattern YEARS =
            Pattern.compile("(\\d{1,4})\\s*(?:y|yrs?|years?|ans?|années?)\\b");
    private static final Pattern MONTHS = Pattern.compile("(\\d{1,4})\\s*(?:mo|months?|mois)\\b");
    private static final Map<String, Duration> UNITS =
            Map.of(
                    "ms", Duration.ofMillis(1),
                    "s", Duration.ofSeconds(1),
                    "m", Duration.ofMinutes(1),
                    "h", Duration.ofHours(1),
                    "d", Duration.ofDays(1),
                    "w", Duration.ofDays(7));
    private static final Duration LONGEST = Duration.ofDays(36_525);

    /// @throws IllegalArgumentException for anything else, and for more than a century
    static Duration parse(String text) {
        String given = text.strip();
        if (given.equals("0")) {
            return Duration.ZERO;
        }
        if (UNITLESS.matcher(given).matches()) {
            throw new IllegalArgumentException("“" + given + "” lacks a unit; " + EXAMPLES);
        }
        if (!WHOLE.matcher(given).matches()) {
            throw new IllegalArgumentException(
                    "“%s” is no duration; %s".formatted(given, meant(given)));
        }
        Duration sum =
                PART.matcher(given)
                        .results()
                        .map(DurationText::part)
                        .reduce(Duration.ZERO, Duration::plus);
        if (sum.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("“" + given + "” is longer than a century");
        }
        return sum;
    }

    /// `15 minutes`, `PT15M` and `15M` are what other programs take. Years and months are of no length: those that people mean by them are.
    private static String meant(String given) {
        String plain =
                given.toLowerCase(Locale.ROOT)
                        .replaceFirst("^pt?(?=\\d)", "")
                        .replaceAll("(?<=\\d)\\s*(millis|milliseconds?)\\b", "ms")
                        .replaceAll("(?<=\\d)\\s*(sec|secs|seconds?|secondes?)\\b", "s")
                        .replaceAll("(?<=\\d)\\s*(min|mins|minutes?|mn)\\b", "m")
                        .replaceAll("(?<=\\d)\\s*(hours?|hrs?|heures?)\\b", "h")
                        .replaceAll("(?<=\\d)\\s*(days?|jours?|j)\\b", "d")
                        .replaceAll("(?<=\\d)\\s*(weeks?|semaines?)\\b", "w");
        plain = inDays(inDays(plain, MONTHS, 30), YEARS, 365);
        return WHOLE.matcher(plain).matches() ? "did you mean “" + plain + "”?" : EXAMPLES;
    }

    private static String inDays(String text, Pattern unit, long days) {
        return unit.matcher(text).replaceAll(found -> days * Long.parseLong(found.group(1)) + "d");
    }

    private static Duration part(MatchResult part) {
        return UNITS.getOrDefault(part.group(2), Duration.ZERO)
                .multipliedBy(Long.parseLong(part.group(1)));
    }
}
