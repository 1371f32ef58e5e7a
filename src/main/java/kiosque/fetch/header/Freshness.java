package kiosque.fetch.header;

import kiosque.fetch.wire.WireAnswer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How long an answer says that it stays fresh (RFC 9111, section 4.2).
public final class Freshness {

    /// Longest that is believed to be meant; also what keeps arithmetic safe.
    private static final long FOREVER_SECONDS = Integer.MAX_VALUE;

    private static final Pattern DIRECTIVE =
            Pattern.compile(
                    "([A-Za-z0-9_-]+)\\s*(?:=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^,\\s]*)))?");

    /// Empty when the server is silent, or says that nothing may be kept; zero when it says that the answer is stale at once.
    public static Optional<Duration> of(WireAnswer answer, Instant now) {
        List<String> fields = answer.fields("Cache-Control");
        return fields.isEmpty()
                ? untilExpiry(answer, now)
                : ofDirectives(String.join(",", fields), answer, now);
    }

    private static Optional<Duration> ofDirectives(String text, WireAnswer answer, Instant now) {
        Optional<Duration> maxAge = Optional.empty();
        Matcher directives = DIRECTIVE.matcher(text);
        while (directives.find()) {
            Optional<String> value =
                    Optional.ofNullable(directives.group(2))
                            .or(() -> Optional.ofNullable(directives.group(3)));
            switch (directives.group(1).toLowerCase(Locale.ROOT)) {
                case "no-store" -> {
                    return Optional.empty();
                }
                case "no-cache" -> {
                    if (value.isEmpty()) { // with a value it speaks of single fields only
                        return Optional.empty();
                    }
                }
                case "max-age" -> maxAge = maxAge.or(() -> value.flatMap(Freshness::seconds));
                default -> {}
            }
        }
        return maxAge.map(age -> atLeastZero(age.minus(age(answer))))
                .or(() -> untilExpiry(answer, now));
    }

    /// A number of seconds, a very large one cut (RFC 9111, section 1.2.2).
    static Optional<Duration> seconds(String text) {
        String digits = text.strip();
        if (!digits.matches("[0-9]+")) {
            return Optional.empty();
        }
        long seconds =
                digits.length() > 10
                        ? FOREVER_SECONDS
                        : Math.min(FOREVER_SECONDS, Long.parseLong(digits));
        return Optional.of(Duration.ofSeconds(seconds));
    }

    private static Duration age(WireAnswer answer) {
        return answer.field("Age").flatMap(Freshness::seconds).orElse(Duration.ZERO);
    }

    private static Optional<Duration> untilExpiry(WireAnswer answer, Instant now) {
        return answer.field("Expires")
                .map(text -> {
                    Instant sentAt = answer.field("Date").flatMap(HttpDate::parse).orElse(now);
                    // What is no date, "0" above all, means that it has expired (RFC 9111, section
                    // 5.3).
                    return HttpDate.parse(text)
                            .map(expires -> atLeastZero(Duration.between(sentAt, expires)))
                            .orElse(Duration.ZERO);
                });
    }

    private static Duration atLeastZero(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }
}
