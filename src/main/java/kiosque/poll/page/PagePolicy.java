package kiosque.poll.page;

import kiosque.feed.CircuitBreaker;
import kiosque.feed.DuePage;
import kiosque.feed.PageReport.Next;
import kiosque.poll.plan.Registry;
import kiosque.poll.when.Ending;
import kiosque.poll.when.PollPolicy;
import kiosque.text.Durations;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Decides what becomes of a page and of its host after an attempt. Pure. A page is worth a few attempts, a host that keeps failing none.
final class PagePolicy {

    /// Attempts at one page that bring no proper answer.
    static final int MOST_ATTEMPTS = 3;

    static final Duration FIRST_RETRY = Duration.ofMinutes(10);

    /// Failures in a row after which no page of the host is fetched for a while.
    static final int OPENS_CIRCUIT = 3;

    static final Duration FIRST_BREAK = Duration.ofMinutes(15);
    static final Duration LONGEST_BREAK = Duration.ofHours(12);

    /// What a host is left alone for that does not say how long it wants to be.
    static final Duration UNSAID = Duration.ofMinutes(15);

    /// Nobody waits for the text of an entry that is so old.
    static final Duration WORTH_IT = Duration.ofDays(3);

    private static final int MOST_MOVES = 5;

    /// @param circuit of the host from now on
    /// @param heldUntil how long the host is left alone, if it asked for that
    record Decision(
            Next next, String addition, CircuitBreaker circuit, Optional<Instant> heldUntil) {}

    /// Whether a page is still asked for at all; one that the filters have waited for too long is not.
    static boolean isWorthIt(DuePage page, Instant now) {
        return page.askedAt().plus(WORTH_IT).isAfter(now);
    }

    static Decision after(Ending ending, DuePage page, CircuitBreaker circuit, Instant now) {
        return switch (ending) {
            case Ending.Answered _, Ending.Declined _, Ending.Gone _, Ending.TooLarge _ ->
                    settled(CircuitBreaker.CLOSED);
            case Ending.Forgone _ -> settled(circuit);
            case Ending.Walled _ -> settled(afterFailure(circuit, now));
            case Ending.Failed _ -> again(page, now.plus(retry(page)), afterFailure(circuit, now));
            case Ending.HeldOff(Optional<Duration> wish) -> heldOff(wish, page, circuit, now);
            case Ending.Moved(var url) ->
                    page.moves() < MOST_MOVES
                            ? new Decision(
                                    new Next.Elsewhere(url.toString(), Registry.hostOf(url)),
                                    "",
                                    CircuitBreaker.CLOSED,
                                    Optional.empty())
                            : new Decision(
                                    new Next.Settled(),
                                    ", as it keeps doing",
                                    CircuitBreaker.CLOSED,
                                    Optional.empty());
        };
    }

    private static Decision settled(CircuitBreaker circuit) {
        return new Decision(new Next.Settled(), "", circuit, Optional.empty());
    }

    private static Decision again(DuePage page, Instant at, CircuitBreaker circuit) {
        return page.attempts() + 1 >= MOST_ATTEMPTS
                ? new Decision(
                        new Next.Settled(),
                        "; given up after " + MOST_ATTEMPTS + " attempts",
                        circuit,
                        Optional.empty())
                : new Decision(new Next.Again(at), "", circuit, Optional.empty());
    }

    /// After ten minutes, then after an hour.
    private static Duration retry(DuePage page) {
        return FIRST_RETRY.multipliedBy(page.attempts() == 0 ? 1 : 6);
    }

    private static CircuitBreaker afterFailure(CircuitBreaker circuit, Instant now) {
        int failures = circuit.failures() + 1;
        if (failures < OPENS_CIRCUIT) {
            return new CircuitBreaker(failures, Optional.empty());
        }
        Duration pause = FIRST_BREAK.multipliedBy(1L << Math.min(10, failures - OPENS_CIRCUIT));
        Duration bounded = Durations.shorter(pause, LONGEST_BREAK);
        return new CircuitBreaker(failures, Optional.of(now.plus(bounded)));
    }

    /// It holds for the host's feeds too, as theirs does for its pages.
    private static Decision heldOff(
            Optional<Duration> wish, DuePage page, CircuitBreaker circuit, Instant now) {
        Instant until = now.plus(wish.map(PollPolicy::honoured).orElse(UNSAID));
        Decision verdict = again(page, until, circuit);
        return new Decision(verdict.next(), verdict.addition(), circuit, Optional.of(until));
    }
}
