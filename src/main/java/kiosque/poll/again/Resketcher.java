package kiosque.poll.again;

import kiosque.dedupe.story.StoryDecider;
import kiosque.store.upkeep.StorySketches;
import kiosque.store.upkeep.StorySketches.Read;
import kiosque.store.upkeep.StorySketches.Stored;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/// Reads stored entries once more where another edition of our words read them: else a copy that comes after an upgrade would not be known for
/// what it is. Only those are read that a new entry may still be compared with.
///
/// @param window how far apart the entries of a story may be
public record Resketcher(
        StorySketches sketches,
        StoryDecider stories,
        Supplier<Duration> window,
        InstantSource clock) {

    private static final Logger LOG = LoggerFactory.getLogger(Resketcher.class);

    private static final int PORTION = 200;

    /// To be called before anything new is judged.
    public void run() {
        String edition = StoryDecider.edition();
        if (sketches.areOf(edition)) {
            return;
        }
        Instant since = clock.instant().minus(window.get());
        int changed = 0;
        List<Stored> portion = sketches.newest(Long.MAX_VALUE, PORTION);
        while (!portion.isEmpty()) {
            changed += sketches.write(portion.stream().map(this::read).toList());
            Stored last = portion.getLast();
            portion =
                    last.firstSeenAt().isBefore(since)
                            ? List.of()
                            : sketches.newest(last.number(), PORTION);
        }
        sketches.note(edition);
        if (changed > 0) {
            LOG.info("{} entries were read once more, to tell stories by", changed);
        }
    }

    private Read read(Stored stored) {
        return new Read(stored, stories.traits(stored.entry(), stored.credit(), 0));
    }
}
