package kiosque.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How often a source has something new, by its own word and by what was seen.
///
/// @param medianGap between the publication of recent entries; empty before there are two
/// @param reach how long an entry stays in the document at that rate: then it is lost to who has not asked
public record Pace(
        Rhythm rhythm,
        Optional<Duration> medianGap,
        Optional<Duration> reach,
        Optional<Instant> lastNewEntryAt) {

    public static final Pace NONE =
            new Pace(Rhythm.SILENT, Optional.empty(), Optional.empty(), Optional.empty());

    /// The same, with something new at that instant.
    public Pace broughtAt(Instant now) {
        return new Pace(rhythm, medianGap, reach, Optional.of(now));
    }

    /// So many times a source's usual pause, and never less than three days: a weekend is no silence.
    public static final int PAUSES = 20;

    public static final Duration SHORTEST_SILENCE = Duration.ofDays(3);

    /// Whether nothing new has come for longer than is its habit.
    public boolean isSilent(Instant now) {
        return medianGap.isPresent()
                && lastNewEntryAt.filter(at -> at.plus(patience()).isBefore(now)).isPresent();
    }

    private Duration patience() {
        Duration wait = medianGap.orElse(Duration.ZERO).multipliedBy(PAUSES);
        return wait.compareTo(SHORTEST_SILENCE) > 0 ? wait : SHORTEST_SILENCE;
    }
}
