package kiosque.poll.host;

import java.time.Duration;

/// Waits for a while of the clock that polls go by.
@FunctionalInterface
public interface Pause {

    void of(Duration duration) throws InterruptedException;
}
