package kiosque.process;

import kiosque.text.Durations;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;

/// Ends one part after the other within a time in all: a part that hangs keeps no other from being ended, and nobody from leaving.
public final class Shutdown {

    private static final Logger LOG = LoggerFactory.getLogger(Shutdown.class);

    private final long deadline;

    public Shutdown(Duration inAll) {
        this.deadline = System.nanoTime() + inAll.toNanos();
    }

    /// What is left of the time.
    public Duration left() {
        return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
    }

    /// Waits for it no longer than that.
    public void to(String part, Duration patience, Runnable end) {
        Thread thread =
                Thread.ofPlatform()
                        .name("end of " + part)
                        .daemon()
                        .start(() -> {
                            try {
                                end.run();
                            } catch (RuntimeException e) {
                                LOG.warn("{} did not end in good order: {}", part, e.toString());
                            }
                        });
        await(part, patience, thread);
    }

    /// The same for what is ending already.
    public void await(String part, Duration patience, Thread ending) {
        try {
            if (!ending.join(Durations.shorter(patience, left()))) {
                LOG.warn("{} does not end: left behind", part);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
