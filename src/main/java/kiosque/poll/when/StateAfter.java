package kiosque.poll.when;

import kiosque.feed.Failing;
import kiosque.feed.Pace;
import kiosque.feed.Sha256;
import kiosque.feed.SourceState;
import kiosque.feed.Taken;
import kiosque.feed.Validators;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What is remembered of a source after each way a poll can end. Pure.
public final class StateAfter {

    /// A failure costs nothing that was known: validators and freshness stay (RFC 9110, section 8.8).
    public static SourceState failure(SourceState before, Instant now) {
        return before.with(before.failing().more(now));
    }

    public static SourceState gone(SourceState before, Instant now) {
        return before.with(before.failing().gone(now));
    }

    /// A push changes nothing but what we have.
    public static SourceState push(SourceState before, Taken taken, Instant now) {
        return taken.arrivals().isEmpty() ? before : before.with(before.pace().broughtAt(now));
    }

    /// What a good answer brought.
    ///
    /// @param digest of the document, empty where it was not read whole
    public record GoodAnswer(
            Validators validators,
            Optional<Sha256> digest,
            Optional<Duration> freshFor,
            Pace pace) {

        /// An answer that says no more than that nothing has changed.
        public static GoodAnswer same(
                SourceState before, Validators validators, Optional<Duration> freshFor) {
            return new GoodAnswer(validators, before.bodyDigest(), freshFor, before.pace());
        }
    }

    public static SourceState success(
            SourceState before, GoodAnswer answer, RedirectWatch.Watched moved, Instant now) {
        return new SourceState(
                moved.url(),
                answer.validators(),
                answer.digest(),
                answer.freshFor(),
                answer.pace(),
                Failing.NONE,
                moved.move(),
                moved.url().equals(before.url()) ? before.homeAskedAt() : Optional.of(now),
                Optional.of(now));
    }
}
