package kiosque.outbox;

import kiosque.feed.Sha256;
import kiosque.store.outgoing.Outbox;
import kiosque.store.outgoing.Outbox.Pending;
import kiosque.store.outgoing.Outbox.State;
import kiosque.text.BackOff;
import kiosque.text.Durations;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// What becomes of a message until it has arrived, whichever way it goes: it keeps its id, is tried again after ever longer waits, and is given up
/// after days.
public final class Attempts {

    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);

    private static final Duration LONGEST_WAIT = Duration.ofHours(12);
    private static final Duration GIVEN_UP = Duration.ofDays(5);

    private final Outbox outbox;
    private final InstantSource clock;
    private final String way;
    private final String end;
    private final BackOff backOff;

    /// @param way for people: webhook, digest
    /// @param end what people are told when nothing more is sent
    /// @param firstWait after the first failure; then twice that, and so on
    public Attempts(
            Outbox outbox, InstantSource clock, String way, String end, Duration firstWait) {
        this.outbox = outbox;
        this.clock = clock;
        this.way = way;
        this.end = end;
        this.backOff = new BackOff(firstWait, LONGEST_WAIT);
    }

    /// Follows from what is told to whom: no other message has it.
    ///
    /// @param reaches what the receiver will have been told of
    public static String id(String prefix, Pending to, long reaches) {
        return prefix
                + Sha256.of(to.digest().hex(), to.told() + "", reaches + "").hex().substring(0, 32);
    }

    /// An attempt failed.
    ///
    /// @param least how long to wait at least
    public void failed(Pending one, String why, Duration least) {
        Instant now = clock.instant();
        Instant since = one.trouble().since().orElse(now);
        if (since.plus(GIVEN_UP).isBefore(now)) {
            end(one, State.GIVEN_UP, why);
            return;
        }
        if (one.trouble().since().isEmpty()) {
            LOG.warn("{}: {}; it is tried again for days", named(one), why);
        }
        Duration wait = Durations.longer(backOff.after(one.attempts()), least);
        outbox.failed(one, why, now, now.plus(wait));
    }

    /// Nothing more is sent to it until somebody says so.
    public void end(Pending one, State state, String why) {
        LOG.warn("{}: {}; {}", named(one), why, end);
        outbox.end(one, state, why, clock.instant());
    }

    private String named(Pending one) {
        String what = one.slug().isEmpty() ? "ops" : one.slug();
        return "%s of %s to %s".formatted(way, what, one.label());
    }
}
