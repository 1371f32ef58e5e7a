package kiosque.feed;

import java.time.Instant;
import java.util.Optional;

/// What one node was given when it asked for a list that others keep, for all nodes to have.
///
/// @param memory what is to be remembered for the next asking; opaque
/// @param copy its last good state; empty where there is none, or where it is the one that was shared before
@SuppressWarnings("ArrayRecordComponent") // never compared
public record SharedList(Instant askedAt, String memory, Optional<byte[]> copy) {}
