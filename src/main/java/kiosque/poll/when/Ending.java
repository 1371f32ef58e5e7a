package kiosque.poll.when;

import kiosque.feed.SourceState;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// How one attempt ended, be it at a feed or at an article's page, as far as it decides what comes next.
public sealed interface Ending {

    /// A document was read, or had not changed.
    ///
    /// @param bodySize of the document in bytes, zero for a 304
    /// @param backup how long a poll may wait because a hub tells us of changes
    /// @param turn which of this source's good polls it was
    record Answered(long bodySize, Optional<Duration> backup, Turn turn) implements Ending {

        public static final Answered PAGE = new Answered(0, Optional.empty(), Turn.LATER);

        public static Answered of(SourceState before, long bodySize, Optional<Duration> backup) {
            return new Answered(bodySize, backup, before.isNew() ? Turn.FIRST : Turn.LATER);
        }
    }

    /// A source's first good poll is also the one after which it finds its place among the others. All that it brings is new to us; whether
    /// it is news, its dates say.
    enum Turn {
        FIRST,
        FIRST_WITH_NEWS,
        LATER
    }

    /// The host asked to be left alone.
    record HeldOff(Optional<Duration> retryAfter) implements Ending {}

    /// 410.
    record Gone() implements Ending {}

    /// A considered «no»: not asked again soon, but a sign of a host that is well.
    record Declined() implements Ending {}

    /// A bot filter's word: a considered «no» that is no sign of a host that is well.
    record Walled() implements Ending {}

    /// More than we take.
    record TooLarge() implements Ending {}

    /// Nothing was asked, for a reason of ours.
    record Forgone() implements Ending {}

    /// No proper answer came: there may be one later.
    record Failed() implements Ending {}

    /// It is somewhere else, at a host that has its own turn.
    record Moved(URI url) implements Ending {}
}
