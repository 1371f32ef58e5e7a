package kiosque.poll;

import kiosque.store.HostLeases;
import kiosque.store.Pages;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Claims hosts whose article pages entries wait for, and gives each a virtual thread. A host has either this round or one of its feeds.
public final class PageRounds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PageRounds.class);

    /// Pages are large and take work: fewer hosts at once than for feeds.
    private static final int PLACES = 16;

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final PageRound.Belt belt;
    private final Semaphore room = new Semaphore(PLACES);
    private final Set<PageRound> rounds = ConcurrentHashMap.newKeySet();
    private volatile boolean closing;

    /// @param pause waits by the same clock that `articles` goes by
    public PageRounds(Articles articles, Pages pages, HostLeases leases, Pause pause) {
        this.belt = new PageRound.Belt(articles, pages, leases, pause);
    }

    /// Starts what is due, and gives entries their places whose page has not come in time. Never called by two threads at once.
    public void tick() {
        Instant now = belt.articles().clock().instant();
        belt.pages().placeOverdue(now);
        Plan plan = belt.articles().plan();
        int places = closing ? 0 : room.drainPermits();
        int taken = 0;
        try {
            for (Pages.Claim claim : belt.pages().claim(places, now, plan.gap())) {
                start(new PageRound(claim, plan.ruleFor(claim.lease().host()), belt));
                taken++;
            }
        } finally {
            room.release(places - taken);
        }
    }

    private void start(PageRound round) {
        rounds.add(round);
        Thread.ofVirtual()
                .name("pages " + round.lease().host())
                .start(() -> {
                    try {
                        round.run();
                    } finally {
                        rounds.remove(round);
                        room.release();
                    }
                });
    }

    /// Keeps the hosts of rounds that take long. Called well within a lease's term.
    public void renewLeases() {
        for (PageRound round : rounds) {
            if (!belt.leases().renew(round.lease())) {
                LOG.warn("{} has gone to another node", round.lease().host());
                round.stop();
            }
        }
    }

    /// Begins nothing more, and waits for what is under way; what does not end in time stays due.
    @Override
    public void close() {
        closing = true;
        rounds.forEach(PageRound::stop);
        try {
            if (!room.tryAcquire(PLACES, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("{} pages did not come in time and will be fetched again", rounds.size());
                rounds.forEach(PageRound::release);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
