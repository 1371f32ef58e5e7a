package kiosque.fetch.header;

import kiosque.fetch.wire.WireAnswer;
import kiosque.text.Durations;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How long a server asks to be left alone (RFC 9110, section 10.2.3): seconds, or a date. Also as servers write it that were not told of that: `3600.0`,
/// `60s`, `2 minutes`, a date as ISO 8601 has it. Of several fields the longest counts.
public final class RetryAfter {

    private static final Duration LONGEST = Duration.ofDays(30);

    private static final Pattern SECONDS =
            Pattern.compile(
                    "\"?(\\d++)(?:\\.\\d++)?+\\s*+(?:s|secs?|seconds?|(m|mins?|minutes?)|(h|hours?))?\"?(?:;.*)?",
                    Pattern.CASE_INSENSITIVE);

    /// Two fields that a proxy has made one.
    private static final Pattern SEVERAL = Pattern.compile("(?<=\\d)\\s*,\\s*(?=\\d)");

    /// In full, but no more than 30 days. A date counts from the answer's own `Date`, so that a wrong clock there does no harm.
    public static Optional<Duration> of(WireAnswer answer, Instant now) {
        return answer.fields("Retry-After").stream()
                .flatMap(SEVERAL::splitAsStream)
                .map(String::strip)
                .flatMap(text -> seconds(text).or(() -> until(text, answer, now)).stream())
                .max(Comparator.naturalOrder())
                .map(wish -> Durations.shorter(wish, LONGEST));
    }

    private static Optional<Duration> seconds(String text) {
        Matcher seconds = SECONDS.matcher(text);
        if (!seconds.matches()) {
            return Optional.empty();
        }
        int unit = seconds.group(2) != null ? 60 : seconds.group(3) != null ? 3600 : 1;
        return Freshness.seconds(seconds.group(1)).map(number -> number.multipliedBy(unit));
    }

    private static Optional<Duration> until(String text, WireAnswer answer, Instant now) {
        Instant sentAt = answer.field("Date").flatMap(HttpDate::parse).orElse(now);
        return HttpDate.parse(text)
                .or(() -> iso(text))
                .map(instant -> Duration.between(sentAt, instant))
                .map(wish -> wish.isNegative() ? Duration.ZERO : wish);
    }

    private static Optional<Instant> iso(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
