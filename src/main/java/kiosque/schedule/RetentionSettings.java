package kiosque.schedule;

import java.time.Duration;
import java.util.Optional;

/// How long entries are kept; for ever where nothing is said.
///
/// @param keep entries that were met longer ago go
public record RetentionSettings(Optional<Duration> keep) {

    public static final RetentionSettings FOR_EVER = new RetentionSettings(Optional.empty());
}
