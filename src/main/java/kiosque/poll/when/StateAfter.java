package kiosque.poll.when;

import kiosque.feed.Rhythm;
import kiosque.feed.Sha256;
import kiosque.feed.SourceState;
import kiosque.feed.Validators;
import kiosque.poll.Taken;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What is remembered of a source after each way a poll can end. Pure.
public final class StateAfter {

    private StateAfter() {}

    /// A failure costs nothing that was known: validators and freshness stay (RFC 9110, section 8.8).
    public static SourceState failure(SourceState before, Instant now) {
        return with(
                before,
                before.failures() + 1,
                before.failingSince().or(() -> Optional.of(now)),
                before.goneSince());
    }

    public static SourceState gone(SourceState before, Instant now) {
        return with(
                before,
                before.failures() + 1,
                before.failingSince().or(() -> Optional.of(now)),
                before.goneSince().or(() -> Optional.of(now)));
    }

    private static SourceState with(
            SourceState before,
            int failures,
            Optional<Instant> failingSince,
            Optional<Instant> goneSince) {
        return new SourceState(
                before.url(),
                before.validators(),
                before.bodyDigest(),
                before.freshFor(),
                before.rhythm(),
                before.medianGap(),
                before.lastNewEntryAt(),
                failures,
                failingSince,
                before.move(),
                goneSince,
                before.homeAskedAt(),
                before.lastSuccessAt());
    }

    /// A push changes nothing but what we have.
    public static SourceState push(SourceState before, Taken taken, Instant now) {
        return new SourceState(
                before.url(),
                before.validators(),
                before.bodyDigest(),
                before.freshFor(),
                before.rhythm(),
                before.medianGap(),
                taken.arrivals().isEmpty() ? before.lastNewEntryAt() : Optional.of(now),
                before.failures(),
                before.failingSince(),
                before.move(),
                before.goneSince(),
                before.homeAskedAt(),
                before.lastSuccessAt());
    }

    /// What a good answer brought.
    ///
    /// @param digest of the document, empty where it was not read whole
    public record Answer(
            Validators validators,
            Optional<Sha256> digest,
            Optional<Duration> freshFor,
            Rhythm rhythm,
            Optional<Duration> medianGap,
            Optional<Instant> lastNewEntryAt) {

        /// An answer that says no more than that nothing has changed.
        public static Answer same(
                SourceState before, Validators validators, Optional<Duration> freshFor) {
            return new Answer(
                    validators,
                    before.bodyDigest(),
                    freshFor,
                    before.rhythm(),
                    before.medianGap(),
                    before.lastNewEntryAt());
        }
    }

    public static SourceState success(
            SourceState before, Answer answer, RedirectWatch.Verdict moved, Instant now) {
        return new SourceState(
                moved.url(),
                answer.validators(),
                answer.digest(),
                answer.freshFor(),
                answer.rhythm(),
                answer.medianGap(),
                answer.lastNewEntryAt(),
                0,
                Optional.empty(),
                moved.move(),
                Optional.empty(),
                moved.url().equals(before.url()) ? before.homeAskedAt() : Optional.of(now),
                Optional.of(now));
    }
}
