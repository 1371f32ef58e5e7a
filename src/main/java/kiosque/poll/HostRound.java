package kiosque.poll;

import kiosque.feed.CircuitBreaker;
import kiosque.feed.HostLease;
import kiosque.feed.PageReport;
import kiosque.feed.PollReport;
import kiosque.feed.Report;
import kiosque.feed.Work;
import kiosque.fetch.wire.BodyBudget.Share;
import kiosque.poll.host.HostAnswer;
import kiosque.poll.host.HostGap;
import kiosque.poll.host.HostTurn;
import kiosque.poll.host.Pause;
import kiosque.poll.host.ReadingPermits;
import kiosque.poll.host.TurnEnded;
import kiosque.poll.setting.HostRule;
import kiosque.store.source.HostLeases.Claim;
import kiosque.store.sql.StoreException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongSupplier;

/// The turn of one claimed host: what it is due to be asked for, one after the other, never more at once than the host bears, never without its
/// gap between two, and never once the lease may have passed to another node.
final class HostRound implements HostTurn {

    private static final Logger LOG = LoggerFactory.getLogger(HostRound.class);

    private final Claim claim;
    private final HostRule rule;
    private final Duration extraGap;
    private final Belt belt;
    private final Queue<Work> due;
    private volatile CircuitBreaker circuit;
    private volatile boolean stopped;
    private volatile long heldSince;
    private volatile Instant lastRequestAt;

    /// What a round needs of the daemon.
    ///
    /// @param readers where answers are read
    /// @param nanoTime a clock that nobody sets
    /// @param safe for how long after it was last confirmed a lease is surely ours
    record Belt(
            Worker worker,
            Committer committer,
            ReadingPermits readers,
            InstantSource clock,
            Pause pause,
            LongSupplier nanoTime,
            Duration safe) {}

    /// @param heldSince no later than the lease's term began, by the belt's clock that nobody sets
    /// @param usual the gap that every host is left between two rounds
    HostRound(Claim claim, HostRule rule, Duration usual, long heldSince, Belt belt) {
        this.claim = claim;
        this.rule = rule;
        this.extraGap = rule.gap().compareTo(usual) > 0 ? rule.gap().minus(usual) : Duration.ZERO;
        this.belt = belt;
        this.due = new ConcurrentLinkedQueue<>(claim.work());
        this.circuit = claim.circuit();
        this.heldSince = heldSince;
        this.lastRequestAt = claim.lastRequestAt();
    }

    HostLease lease() {
        return claim.lease();
    }

    /// Nothing more is asked.
    void stop() {
        stopped = true;
    }

    /// The lease was ours for another term at that moment of the belt's clock that nobody sets.
    void held(long since) {
        heldSince = since;
    }

    @Override
    public boolean isOver() {
        return stopped || belt.nanoTime().getAsLong() - heldSince > belt.safe().toNanos();
    }

    @Override
    public Instant now() {
        return belt.clock().instant();
    }

    @Override
    public void pause(Duration duration) throws InterruptedException {
        belt.pause().of(duration);
    }

    @Override
    public synchronized void asked(Instant at) {
        lastRequestAt = at.isAfter(lastRequestAt) ? at : lastRequestAt;
    }

    /// From when on another round may have the host.
    Instant restsUntil() {
        return lastRequestAt.plus(extraGap);
    }

    /// Runs to the end: all that is due asked for, the reports handed in, the host given back.
    void run() {
        try {
            int lanes = Math.min(rule.concurrency(), due.size());
            if (lanes <= 1) {
                workInTurn();
            } else {
                workSideBySide(lanes);
            }
            belt.committer().release(claim.lease(), restsUntil());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void workSideBySide(int lanes) throws InterruptedException {
        Thread[] threads = new Thread[lanes];
        for (int i = 0; i < lanes; i++) {
            threads[i] =
                    Thread.ofVirtual()
                            .name("poll " + lease().host() + " " + i)
                            .start(this::workUninterrupted);
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void workUninterrupted() {
        try {
            workInTurn();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void workInTurn() throws InterruptedException {
        var gap = new HostGap(this, rule.gap(), claim.lastRequestAt().minus(extraGap));
        try {
            for (Work work = due.poll(); work != null && !stopped; work = due.poll()) {
                try (var ticket = belt.readers().ticket(work.name())) {
                    take(work, ask(work, gap, ticket.share()), ticket.share());
                }
            }
        } catch (TurnEnded e) {
            due.clear();
        }
    }

    /// With [#take] the one broad catch: a mistake of ours in one piece of work must not stop the others.
    ///
    /// @param share of the memory that the answer takes until it is read
    private HostAnswer ask(Work work, HostGap gap, Share share)
            throws InterruptedException, TurnEnded {
        try {
            return ScopedValue.where(Share.CURRENT, share)
                    .call(() -> belt.worker().ask(work, lease(), gap, circuit));
        } catch (InterruptedException | TurnEnded e) {
            throw e;
        } catch (Exception | StackOverflowError e) {
            return () -> broken(work, e);
        }
    }

    private void take(Work work, HostAnswer answer, Share share) throws InterruptedException {
        belt.readers().read(work.name(), answer.bytes(), new Reading(work, answer, share));
    }

    private final class Reading implements ReadingPermits.Reading<Optional<? extends Report>> {
        private final Work work;
        private final Share share;
        private Optional<HostAnswer> unread;

        Reading(Work work, HostAnswer answer, Share share) {
            this.work = work;
            this.share = share;
            this.unread = Optional.of(answer);
        }

        @Override
        public Optional<? extends Report> read() throws InterruptedException {
            HostAnswer answer = unread.orElseThrow();
            Optional<? extends Report> report =
                    belt.committer().insist(() -> HostRound.this.read(work, answer));
            unread = Optional.empty(); // while it waits to be committed nobody needs the body
            share.close();
            return report;
        }

        @Override
        public int entries(Optional<? extends Report> report) {
            return report.map(Report::entries).orElse(0);
        }

        @Override
        public void handIn(Optional<? extends Report> report) throws InterruptedException {
            if (report.isPresent()) {
                belt.committer().commit(report.get());
                heed(report.get());
            }
        }
    }

    private Optional<? extends Report> read(Work work, HostAnswer answer) {
        try {
            return answer.read();
        } catch (StoreException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            return broken(work, e);
        }
    }

    private Optional<? extends Report> broken(Work work, Throwable mistake) {
        LOG.error("{}: a mistake of ours, please report it", work.name(), mistake);
        return belt.worker().broken(work, lease(), circuit, mistake);
    }

    /// A host that asked to be left alone is left alone, and one whose pages keep failing is asked for no more of them.
    private void heed(Report report) {
        if (report.hold().isPresent()) {
            stop();
        }
        switch (report) {
            case PollReport _ -> {}
            case PageReport page -> {
                circuit = page.circuit();
                if (circuit.openUntil().isPresent()) {
                    due.removeIf(Work.Page.class::isInstance);
                }
            }
        }
    }
}
