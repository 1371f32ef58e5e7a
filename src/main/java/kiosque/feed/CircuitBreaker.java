package kiosque.feed;

import java.time.Instant;
import java.util.Optional;

/// Whether article pages are fetched from a host at all: one that keeps failing is left alone for a while, whatever its feeds do.
///
/// @param failures of pages in a row, zero after any proper answer
/// @param openUntil no page of it before that
public record CircuitBreaker(int failures, Optional<Instant> openUntil) {

    public static final CircuitBreaker CLOSED = new CircuitBreaker(0, Optional.empty());
}
