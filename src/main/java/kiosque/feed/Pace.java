package kiosque.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How often a source has something new, by its own word and by what was seen.
///
/// @param medianGap between the publication of recent entries; empty before there are two
public record Pace(Rhythm rhythm, Optional<Duration> medianGap, Optional<Instant> lastNewEntryAt) {

    public static final Pace NONE = new Pace(Rhythm.SILENT, Optional.empty(), Optional.empty());

    /// The same, with something new at that instant.
    public Pace broughtAt(Instant now) {
        return new Pace(rhythm, medianGap, Optional.of(now));
    }
}
