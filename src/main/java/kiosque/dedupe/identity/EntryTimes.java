package kiosque.dedupe.identity;

import kiosque.feed.Entry;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// When an entry counts as published, and where it goes in a merged feed.
///
/// @param effectiveAt the publisher's date if plausible, else when we met the entry
/// @param placedAt never before anything that a reader may already have seen
public record EntryTimes(Instant effectiveAt, Instant placedAt) {

    /// Before this a date is a missing one: the epoch in whatever time zone.
    private static final Instant EARLIEST = Instant.parse("1970-01-02T00:00:00Z");

    /// How far ahead of ours a publisher's clock may be.
    private static final Duration AHEAD = Duration.ofHours(1);

    /// Of a new entry of a source that we already read: it is placed where it was met, however late it comes.
    ///
    /// @param now when it is met
    public static EntryTimes ofArrival(Entry entry, Instant now) {
        return new EntryTimes(effectiveAt(entry, now), now);
    }

    /// Of an entry of the first document of a new source: nobody waits for it, so it is placed where it belongs.
    ///
    /// @param now when it is met
    public static EntryTimes ofBacklog(Entry entry, Instant now) {
        Instant effectiveAt = effectiveAt(entry, now);
        return new EntryTimes(effectiveAt, effectiveAt.isAfter(now) ? now : effectiveAt);
    }

    /// An entry that has only `updated` (as Atom allows) is ordered by that.
    private static Instant effectiveAt(Entry entry, Instant now) {
        return plausible(entry.dates().published(), now)
                .or(() -> plausible(entry.dates().updated(), now))
                .orElse(now);
    }

    private static Optional<Instant> plausible(Optional<Instant> date, Instant now) {
        return date.filter(at -> !at.isBefore(EARLIEST) && !at.isAfter(now.plus(AHEAD)));
    }
}
