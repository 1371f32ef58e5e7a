package kiosque.poll;

import java.time.Duration;
import java.util.Optional;

/// How a poll ended, as far as it decides when the next one is.
sealed interface Ending {

    /// A document was read, or had not changed.
    ///
    /// @param bodySize of the document in bytes, zero for a 304
    /// @param backup how long a poll may wait because a hub tells us of changes
    record Answered(long bodySize, Optional<Duration> backup) implements Ending {}

    /// The host asked to be left alone.
    record HeldOff(Optional<Duration> retryAfter) implements Ending {}

    /// 410.
    record Gone() implements Ending {}

    /// Anything else.
    ///
    /// @param headStart how many failures it counts for beyond its own: a considered «no» is not asked again soon
    record Failed(int headStart) implements Ending {}
}
