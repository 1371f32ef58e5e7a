package kiosque.websub;

import kiosque.store.websub.Subscription;
import kiosque.store.websub.Subscription.State;
import kiosque.text.BackOff;
import kiosque.text.Durations;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What becomes of a subscription at each step of its life (WebSub, section 5). Pure.
final class After {

    /// However long a hub's lease is: hubs have been seen to stop delivering.
    static final Duration LONGEST_LEASE = Duration.ofDays(14);

    /// A hub that has neither verified nor refused by then is asked again, and then ever more rarely.
    private static final BackOff UNVERIFIED = new BackOff(Duration.ofHours(6), Duration.ofDays(7));

    private static final BackOff REFUSED = new BackOff(Duration.ofHours(1), Duration.ofDays(7));
    private static final Duration DENIED = Duration.ofDays(7);

    /// The hub is being asked: until it verifies, that counts as a failure.
    static Subscription asking(Subscription one, Instant now) {
        return with(
                one,
                one.state(),
                new Progress(
                        Optional.of(now),
                        one.leaseUntil(),
                        now.plus(UNVERIFIED.after(one.failures())),
                        one.failures() + 1,
                        one.detail()));
    }

    /// The hub did not take the request.
    static Subscription refusal(Subscription asked, String why, Instant now) {
        return with(
                asked,
                asked.state(),
                new Progress(
                        asked.requestedAt(),
                        asked.leaseUntil(),
                        now.plus(REFUSED.after(asked.failures() - 1)),
                        asked.failures(),
                        why));
    }

    /// The hub verified. One that was found silent has yet to prove itself.
    static Subscription grant(Subscription one, Duration asked, Instant now) {
        Duration lease = Durations.shorter(asked, LONGEST_LEASE);
        return with(
                one,
                one.state() == State.SILENT ? State.SILENT : State.ACTIVE,
                new Progress(
                        one.requestedAt(),
                        Optional.of(now.plus(lease)),
                        now.plus(lease.multipliedBy(2).dividedBy(3)),
                        0,
                        one.state() == State.SILENT ? one.detail() : ""));
    }

    static Subscription denial(Subscription one, String why, Instant now) {
        return with(
                one,
                State.DENIED,
                new Progress(one.requestedAt(), Optional.empty(), now.plus(DENIED), 0, why));
    }

    /// A poll found what the hub did not tell: it is asked anew at once, and not relied on until it delivers.
    static Subscription silence(Subscription one, Instant now) {
        return with(
                one,
                State.SILENT,
                new Progress(
                        one.requestedAt(),
                        one.leaseUntil(),
                        now,
                        one.failures(),
                        "a poll found what the hub did not tell"));
    }

    /// The source names this hub no more, or is no longer configured.
    static Subscription ending(Subscription one, String why, Instant now) {
        return with(
                one, State.ENDING, new Progress(one.requestedAt(), one.leaseUntil(), now, 0, why));
    }

    private record Progress(
            Optional<Instant> requestedAt,
            Optional<Instant> leaseUntil,
            Instant renewAt,
            int failures,
            String detail) {}

    private static Subscription with(Subscription one, State state, Progress progress) {
        return new Subscription(
                one.topic(),
                one.token(),
                one.secret(),
                state,
                progress.detail(),
                progress.requestedAt(),
                progress.leaseUntil(),
                progress.renewAt(),
                progress.failures(),
                one.lastPushAt());
    }
}
