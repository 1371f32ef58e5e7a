package kiosque.process;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// The clock that everything goes by. For tests of politeness it can run faster than real time: an hour's interval then passes in seconds.
public final class ScaledClock implements InstantSource {

    private final double factor;
    private final Instant start;
    private final long startNanos;

    /// @param factor how many of its seconds pass in a real one
    /// @param from when it showed real time
    private ScaledClock(double factor, Instant from) {
        this.factor = factor;
        this.startNanos = System.nanoTime();
        Duration since = Duration.between(from, Instant.now());
        this.start = from.plusNanos((long) (since.toNanos() * factor));
    }

    /// One that showed real time then, or does now.
    public static ScaledClock of(double factor, Optional<Instant> from) {
        return new ScaledClock(factor, from.orElseGet(Instant::now));
    }

    /// The clock on the wall.
    public static ScaledClock real() {
        return new ScaledClock(1, Instant.now());
    }

    /// Real time is asked each time, so that a clock that is set is followed.
    @Override
    public Instant instant() {
        return factor == 1
                ? Instant.now()
                : start.plusNanos((long) ((System.nanoTime() - startNanos) * factor));
    }

    /// Waits for so long of this clock.
    public void pause(Duration duration) throws InterruptedException {
        Thread.sleep(real(duration));
    }

    /// How long a duration of this clock takes.
    public Duration real(Duration duration) {
        return factor == 1 ? duration : Duration.ofNanos((long) (duration.toNanos() / factor));
    }

    /// How often to look for what is due: four times a second of real time, oftener where the clock runs fast.
    public Duration tick() {
        return Duration.ofMillis((long) Math.max(50, 250 / factor));
    }

    /// A real period for what is to happen every so often of this clock: never more than eight times a second.
    public Duration brisk(Duration period) {
        return Duration.ofMillis(Math.max(125, real(period).toMillis()));
    }

    /// What passes of this clock in that much real time.
    public Duration stretched(Duration real) {
        return Duration.ofMillis((long) (real.toMillis() * factor));
    }
}
