package kiosque.feed;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// A source's polls of one day, added up.
///
/// @param day by UTC
/// @param brought polls with arrivals
/// @param took all of them together
public record PollDay(
        LocalDate day,
        int polls,
        int failed,
        int brought,
        Duration took,
        Duration slowest,
        long bytes,
        int arrivals,
        int edits,
        int copies) {

    /// A day with this poll alone.
    public static PollDay of(PastPoll poll) {
        return new PollDay(
                LocalDate.ofInstant(poll.at(), ZoneOffset.UTC),
                1,
                poll.failed() ? 1 : 0,
                poll.arrivals() > 0 ? 1 : 0,
                poll.effort().took(),
                poll.effort().took(),
                poll.effort().bytes(),
                poll.arrivals(),
                poll.edits(),
                poll.copies());
    }

    /// Both together, which are of one day.
    public PollDay and(PollDay other) {
        return new PollDay(
                day,
                polls + other.polls,
                failed + other.failed,
                brought + other.brought,
                took.plus(other.took),
                slowest.compareTo(other.slowest) > 0 ? slowest : other.slowest,
                bytes + other.bytes,
                arrivals + other.arrivals,
                edits + other.edits,
                copies + other.copies);
    }

    /// Polls that were answered and brought nothing.
    public int quiet() {
        return Math.max(0, polls - failed - brought);
    }
}
