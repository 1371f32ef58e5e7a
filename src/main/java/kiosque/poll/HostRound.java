package kiosque.poll;

import kiosque.feed.HostLease;
import kiosque.feed.PollReport;
import kiosque.feed.Source;
import kiosque.store.HostLeases.Claim;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// The due sources of one claimed host, polled in turn: never more at once than the host bears, and never without its gap between two.
final class HostRound {

    private static final Logger LOG = LoggerFactory.getLogger(HostRound.class);

    private final HostLease lease;
    private final Queue<Source> due;
    private final Duration gap;
    private final Duration extraGap;
    private final Belt belt;
    private volatile boolean stopped;
    private volatile Instant lastRequestAt;

    /// What a round needs of the daemon.
    record Belt(Poller poller, Committer committer, InstantSource clock, Pause pause) {}

    /// @param gap between two requests to this host
    /// @param usual the gap that every host is left between two rounds
    HostRound(Claim claim, Duration gap, Duration usual, Belt belt) {
        this.lease = claim.lease();
        this.due = new ConcurrentLinkedQueue<>(claim.due());
        this.gap = gap;
        this.extraGap = gap.compareTo(usual) > 0 ? gap.minus(usual) : Duration.ZERO;
        this.belt = belt;
        this.lastRequestAt = belt.clock().instant();
    }

    HostLease lease() {
        return lease;
    }

    /// No further source is begun.
    void stop() {
        stopped = true;
    }

    /// Runs to the end: all due sources polled, their reports handed in, the host given back.
    void run(int concurrency) {
        try {
            if (concurrency <= 1 || due.size() == 1) {
                pollInTurn();
            } else {
                pollSideBySide(Math.min(concurrency, due.size()));
            }
            belt.committer().release(lease, lastRequestAt.plus(extraGap));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pollSideBySide(int concurrency) throws InterruptedException {
        Thread[] threads = new Thread[concurrency];
        for (int i = 0; i < concurrency; i++) {
            threads[i] =
                    Thread.ofVirtual()
                            .name("poll " + lease.host() + " " + i)
                            .start(this::pollUninterrupted);
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void pollUninterrupted() {
        try {
            pollInTurn();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pollInTurn() throws InterruptedException {
        boolean first = true;
        for (Source source = due.poll(); source != null && !stopped; source = due.poll()) {
            if (!first) {
                belt.pause().of(gap);
            }
            first = false;
            poll(source).ifPresent(this::heed);
        }
    }

    /// The one broad catch: a mistake of ours in one source must not stop the others.
    private Optional<PollReport> poll(Source source) throws InterruptedException {
        try {
            return handedIn(belt.poller().poll(source, lease));
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("{}: a mistake of ours, please report it", source.name(), e);
            return handedIn(belt.poller().broken(source, lease, e));
        } finally {
            lastRequestAt = belt.clock().instant();
        }
    }

    private Optional<PollReport> handedIn(Optional<PollReport> report) throws InterruptedException {
        if (report.isPresent()) {
            belt.committer().commit(report.get());
        }
        return report;
    }

    /// A host that asked to be left alone is left alone: its other sources too.
    private void heed(PollReport report) {
        if (report.hold().isPresent()) {
            stop();
        }
    }
}
