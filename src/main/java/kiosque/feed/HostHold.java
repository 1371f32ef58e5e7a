package kiosque.feed;

import java.time.Instant;

/// A host's wish to be left alone until then: nothing of it is polled before.
public record HostHold(Instant until, String reason) {}
