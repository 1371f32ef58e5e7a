package kiosque.poll.host;

import java.time.Duration;
import java.time.Instant;

/// A host's turn, as far as a single request is concerned.
public interface HostTurn {

    Instant now();

    void pause(Duration duration) throws InterruptedException;

    /// Whether the host may not be asked any more: looked at before each request.
    boolean isOver();

    /// Something was asked, and answered at that instant.
    void asked(Instant at);
}
