package kiosque.feed;

import java.time.Instant;
import java.util.Optional;

/// An unbroken row of failures.
///
/// @param failures how many, zero after any success
/// @param goneSince when the first 410 of the row came
public record Failing(int failures, Optional<Instant> since, Optional<Instant> goneSince) {

    public static final Failing NONE = new Failing(0, Optional.empty(), Optional.empty());

    /// With one more.
    public Failing more(Instant now) {
        return new Failing(failures + 1, since.or(() -> Optional.of(now)), goneSince);
    }

    /// With one more, which was a 410.
    public Failing gone(Instant now) {
        Failing more = more(now);
        return new Failing(more.failures, more.since, goneSince.or(() -> Optional.of(now)));
    }
}
