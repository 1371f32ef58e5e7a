package kiosque.feed;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What we remember of a source from one poll to the next.
///
/// @param url what we GET: the configured URL, or the one it has moved to for good
/// @param bodyDigest of the last document that was read and committed; the same again needs no reading
/// @param freshFor what the server last claimed (RFC 9111, section 4.2.1)
/// @param move a permanent redirect under observation
/// @param homeAskedAt when a source that has moved was last asked for at its configured URL, or moved
public record SourceState(
        URI url,
        Validators validators,
        Optional<Sha256> bodyDigest,
        Optional<Duration> freshFor,
        Pace pace,
        Failing failing,
        Optional<Move> move,
        Optional<Instant> homeAskedAt,
        Optional<Instant> lastSuccessAt) {

    /// A permanent redirect that has been answered `polls` times in a row since `since`.
    public record Move(URI target, Instant since, int polls) {}

    /// Before the first poll.
    public static SourceState fresh(URI url) {
        return new SourceState(
                url,
                Validators.NONE,
                Optional.empty(),
                Optional.empty(),
                Pace.NONE,
                Failing.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /// The same, asked for at its configured URL at that instant.
    public SourceState askedAtHome(Instant now) {
        return with(validators, pace, failing, Optional.of(now));
    }

    /// The same, to be asked for as a whole.
    public SourceState withoutValidators() {
        return with(Validators.NONE, pace, failing, homeAskedAt);
    }

    /// The same, at another pace.
    public SourceState with(Pace other) {
        return with(validators, other, failing, homeAskedAt);
    }

    /// The same, after another failure.
    public SourceState with(Failing other) {
        return with(validators, pace, other, homeAskedAt);
    }

    private SourceState with(
            Validators otherValidators,
            Pace otherPace,
            Failing otherFailing,
            Optional<Instant> asked) {
        return new SourceState(
                url,
                otherValidators,
                bodyDigest,
                freshFor,
                otherPace,
                otherFailing,
                move,
                asked,
                lastSuccessAt);
    }

    /// Whether no poll of it has ever succeeded.
    public boolean isNew() {
        return lastSuccessAt.isEmpty();
    }
}
