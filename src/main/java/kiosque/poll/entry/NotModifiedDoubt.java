package kiosque.poll.entry;

import kiosque.feed.SourceState;
import kiosque.text.Durations;

import java.time.Duration;
import java.time.Instant;

/// When a source that says «not modified» is to be asked for its whole document all the same, because some servers say so for ever. Pure.
public final class NotModifiedDoubt {

    /// A source is doubted once it has been silent for as long as it usually takes to publish so many entries.
    private static final int USUAL_GAPS = 10;

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration A_WEEK = Duration.ofDays(7);

    /// Whether a moment of doubt has come since the last good poll: after that silence, after twice as long and so on, then once a week.
    public static boolean isDue(SourceState state, Instant now) {
        if (!state.validators().areTrusted()) {
            return false;
        }
        return state.pace()
                .lastNewEntryAt()
                .flatMap(silentSince ->
                        state.lastSuccessAt()
                                .map(last ->
                                        moments(state, Duration.between(silentSince, now))
                                                > moments(
                                                        state,
                                                        Duration.between(silentSince, last))))
                .orElse(false);
    }

    /// How many there are in so long a silence.
    private static long moments(SourceState state, Duration silence) {
        Duration first = first(state);
        if (silence.compareTo(first) < 0) {
            return 0;
        }
        long times = Durations.shorter(silence, A_WEEK).dividedBy(first);
        int doublings = 63 - Long.numberOfLeadingZeros(times);
        return 1 + doublings + silence.dividedBy(A_WEEK);
    }

    private static Duration first(SourceState state) {
        Duration usual =
                state.pace().medianGap().map(gap -> gap.multipliedBy(USUAL_GAPS)).orElse(A_WEEK);
        return Durations.longer(A_DAY, Durations.shorter(usual, A_WEEK));
    }
}
