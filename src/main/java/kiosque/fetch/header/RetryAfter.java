package kiosque.fetch.header;

import kiosque.fetch.wire.WireAnswer;
import kiosque.text.Durations;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How long a server asks to be left alone (RFC 9110, section 10.2.3): seconds, or a date.
public final class RetryAfter {

    private static final Duration LONGEST = Duration.ofDays(30);

    /// In full, but no more than 30 days. A date counts from the answer's own `Date`, so that a wrong clock there does no harm.
    public static Optional<Duration> of(WireAnswer answer, Instant now) {
        return answer.field("Retry-After")
                .flatMap(text -> Freshness.seconds(text).or(() -> until(text, answer, now)))
                .map(wish -> Durations.shorter(wish, LONGEST));
    }

    private static Optional<Duration> until(String text, WireAnswer answer, Instant now) {
        Instant sentAt = answer.field("Date").flatMap(HttpDate::parse).orElse(now);
        return HttpDate.parse(text)
                .map(instant -> Duration.between(sentAt, instant))
                .map(wish -> wish.isNegative() ? Duration.ZERO : wish);
    }
}
