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
/// @param medianGap between the publication of recent entries; empty before there are two
/// @param failures in a row, zero after any success
/// @param move a permanent redirect under observation
/// @param goneSince when the first 410 of an unbroken row came
/// @param homeAskedAt when a source that has moved was last asked for at its configured URL, or moved
public record SourceState(
        URI url,
        Validators validators,
        Optional<Sha256> bodyDigest,
        Optional<Duration> freshFor,
        Rhythm rhythm,
        Optional<Duration> medianGap,
        Optional<Instant> lastNewEntryAt,
        int failures,
        Optional<Instant> failingSince,
        Optional<Move> move,
        Optional<Instant> goneSince,
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
                Rhythm.SILENT,
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /// The same, asked for at its configured URL at that instant.
    public SourceState askedAtHome(Instant now) {
        return new SourceState(
                url,
                validators,
                bodyDigest,
                freshFor,
                rhythm,
                medianGap,
                lastNewEntryAt,
                failures,
                failingSince,
                move,
                goneSince,
                Optional.of(now),
                lastSuccessAt);
    }

    /// The same, to be asked for as a whole.
    public SourceState withoutValidators() {
        return new SourceState(
                url,
                Validators.NONE,
                bodyDigest,
                freshFor,
                rhythm,
                medianGap,
                lastNewEntryAt,
                failures,
                failingSince,
                move,
                goneSince,
                homeAskedAt,
                lastSuccessAt);
    }

    /// Whether no poll of it has ever succeeded.
    public boolean isNew() {
        return lastSuccessAt.isEmpty();
    }
}
