package kiosque.poll;

import java.time.Duration;
import java.util.Optional;

/// Which sources have a hub that tells us of changes.
@FunctionalInterface
public interface Pushing {

    /// No source has.
    Pushing NONE = _ -> Optional.empty();

    /// How long a poll of the source may wait while its hub delivers; empty for one without a hub.
    ///
    /// @param source its number
    Optional<Duration> backupOf(long source);
}
