package kiosque.web.server;

import java.time.Duration;

/// How long we wait for clients.
///
/// @param request until a request has arrived whole
/// @param reading until an answer is read, beyond the time that the slowest reader needs for its length
/// @param slowest how many bytes a reader takes in a second at least
/// @param draining when we stop, until everybody has their answer
public record ClientTimeouts(Duration request, Duration reading, int slowest, Duration draining) {

    public static final ClientTimeouts USUAL =
            new ClientTimeouts(
                    Duration.ofSeconds(10), Duration.ofSeconds(30), 4096, Duration.ofSeconds(8));
}
