package kiosque.ops;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;

/// Whether sources are being polled for the first time, so that what is published is about to change. Safe for use by many threads.
public final class InitialPolling {

    /// What has not been reached by then may take days.
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final BooleanSupplier awaitsFirst;
    private final InstantSource clock;
    private volatile boolean underWay;
    private volatile Instant since;

    /// @param awaitsFirst whether any source was never polled: asked every second while it matters
    public InitialPolling(BooleanSupplier awaitsFirst, InstantSource clock) {
        this.awaitsFirst = awaitsFirst;
        this.clock = clock;
        this.since = clock.instant();
        this.underWay = true;
    }

    public boolean isUnderWay() {
        return underWay;
    }

    /// New sources may have been named.
    public void begin() {
        since = clock.instant();
        underWay = true;
    }

    /// Looks whether it is over; costs nothing once it is.
    public void look() {
        if (underWay) {
            underWay = clock.instant().isBefore(since.plus(LONGEST)) && awaitsFirst.getAsBoolean();
        }
    }
}
