package kiosque.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/// Keeps the distance between any two requests to one host.
final class HostGap {

    private final Duration gap;
    private final InstantSource clock;
    private final Pause pause;
    private Instant last;

    /// @param last when anything was last asked of the host
    HostGap(Duration gap, Instant last, InstantSource clock, Pause pause) {
        this.gap = gap;
        this.last = last;
        this.clock = clock;
        this.pause = pause;
    }

    /// Waits until the host may be asked again, and asks.
    <T> T then(Supplier<T> request) throws InterruptedException {
        Duration since = Duration.between(last, clock.instant());
        if (since.compareTo(gap) < 0) {
            pause.of(since.isNegative() ? gap : gap.minus(since));
        }
        try {
            return request.get();
        } finally {
            last = clock.instant();
        }
    }

    Instant last() {
        return last;
    }
}
