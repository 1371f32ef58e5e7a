package kiosque.poll;

import kiosque.store.source.Sources;
import kiosque.text.Durations;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;

/// Notices a clock that is set back, and takes back what was written by it while it was ahead: times in the future would keep sources from being polled until the
/// clock gets there again.
public final class ClockWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);

    /// Clocks of one cluster may differ by that.
    private static final Duration SLACK = Duration.ofMinutes(1);

    /// What was under way when the clock was set is in by then.
    private static final Duration AFTERWARDS = Duration.ofSeconds(30);

    private final Sources sources;
    private final InstantSource clock;
    private final LongSupplier nanoTime;
    private Instant lastLook;
    private long lastNanos;
    private Optional<Instant> again = Optional.empty();

    /// @param nanoTime a clock that nobody sets
    public ClockWatch(Sources sources, InstantSource clock, LongSupplier nanoTime) {
        this.sources = sources;
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.lastLook = clock.instant();
        this.lastNanos = nanoTime.getAsLong();
    }

    /// Looks for what an earlier run may have left in the future.
    public void begin() {
        forget(clock.instant());
    }

    /// Called every few seconds.
    public void look() {
        Instant now = clock.instant();
        long nanos = nanoTime.getAsLong();
        Instant expected = lastLook.plusNanos(nanos - lastNanos);
        lastLook = now;
        lastNanos = nanos;
        if (Duration.between(now, expected).compareTo(SLACK) > 0) {
            LOG.warn(
                    "The clock was set back by {}",
                    Durations.exact(Duration.between(now, expected)));
            forget(now);
            again = Optional.of(now.plus(AFTERWARDS));
        } else if (again.filter(at -> at.isBefore(now)).isPresent()) {
            forget(now);
            again = Optional.empty();
        }
    }

    private void forget(Instant now) {
        int polled = sources.forgetTheFuture(now, SLACK);
        if (polled > 0) {
            LOG.warn("{} sources were polled by a clock that was ahead: put right", polled);
        }
    }
}
