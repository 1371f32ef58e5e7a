package kiosque.poll;

import kiosque.feed.SourceState;

import java.time.Duration;
import java.util.Optional;

/// How a poll ended, as far as it decides when the next one is.
sealed interface Ending {

    /// A document was read, or had not changed.
    ///
    /// @param bodySize of the document in bytes, zero for a 304
    /// @param backup how long a poll may wait because a hub tells us of changes
    /// @param turn which of this source's good polls it was
    record Answered(long bodySize, Optional<Duration> backup, Turn turn) implements Ending {

        static Answered of(SourceState before, long bodySize, Optional<Duration> backup) {
            return new Answered(bodySize, backup, before.isNew() ? Turn.FIRST : Turn.LATER);
        }
    }

    /// A source's first good poll is also the one after which it finds its place among the others.
    enum Turn {
        FIRST,
        LATER
    }

    /// The host asked to be left alone.
    record HeldOff(Optional<Duration> retryAfter) implements Ending {}

    /// 410.
    record Gone() implements Ending {}

    /// Anything else.
    ///
    /// @param headStart how many failures it counts for beyond its own: a considered «no» is not asked again soon
    record Failed(int headStart) implements Ending {}
}
