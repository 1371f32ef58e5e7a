package kiosque.poll;

import kiosque.store.HostLeases;
import kiosque.store.HostLeases.Claim;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Claims hosts that have due sources, as many as there is room for, and gives each a virtual thread.
public final class Dispatcher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    /// Hosts claimed in one statement.
    private static final int HANDFUL = 128;

    /// How long rounds may take to end when the daemon stops; the reports of those that do not are lost, and their sources stay due.
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Supplier<Plan> plan;
    private final HostLeases leases;
    private final HostRound.Belt belt;
    private final int places;
    private final Semaphore room;
    private final Set<HostRound> rounds = ConcurrentHashMap.newKeySet();
    private volatile boolean closing;

    /// @param pause waits by the same clock that `poller` goes by
    public Dispatcher(
            Supplier<Plan> plan,
            HostLeases leases,
            Poller poller,
            Committer committer,
            Pause pause) {
        this.plan = plan;
        this.leases = leases;
        this.belt = new HostRound.Belt(poller, committer, poller.clock(), pause);
        this.places = plan.get().concurrency();
        this.room = new Semaphore(places);
    }

    /// Starts whatever is due. Called every second, never by two threads at once; takes longer while more is due than there is room for.
    public void tick() throws InterruptedException {
        int asked;
        int got;
        do {
            asked = roomForAHandful();
            got = start(asked);
            room.release(asked - got);
        } while (got == asked && !closing);
    }

    private int roomForAHandful() throws InterruptedException {
        room.acquire();
        int more = Math.min(HANDFUL - 1, room.availablePermits());
        return room.tryAcquire(more) ? more + 1 : 1;
    }

    private int start(int asked) {
        if (closing) {
            return 0;
        }
        Plan current = plan.get();
        List<Claim> claims = leases.claim(asked, belt.clock().instant(), current.gap());
        for (Claim claim : claims) {
            HostRule rule = current.ruleFor(claim.lease().host());
            var round = new HostRound(claim, rule.gap(), current.gap(), belt);
            rounds.add(round);
            Thread.ofVirtual()
                    .name("poll " + claim.lease().host())
                    .start(() -> {
                        try {
                            round.run(rule.concurrency());
                        } finally {
                            rounds.remove(round);
                            room.release();
                        }
                    });
        }
        return claims.size();
    }

    /// How many hosts are being polled right now.
    public int underWay() {
        return rounds.size();
    }

    /// Keeps the hosts of rounds that take long. Called well within a lease's term; a round whose host has gone to another node begins no further source.
    public void renewLeases() {
        for (HostRound round : rounds) {
            if (!leases.renew(round.lease())) {
                LOG.warn("{} has gone to another node", round.lease().host());
                round.stop();
            }
        }
    }

    /// Begins nothing more, and waits for what is under way.
    @Override
    public void close() {
        closing = true;
        rounds.forEach(HostRound::stop);
        try {
            if (!room.tryAcquire(places, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("{} polls did not end in time and will be done again", rounds.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
