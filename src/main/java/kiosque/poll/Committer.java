package kiosque.poll;

import kiosque.feed.HostLease;
import kiosque.feed.PollReport;
import kiosque.store.Entries;
import kiosque.store.HostLeases;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

/// Commits the reports of many polls in one transaction, in the order they came, and gives hosts back once theirs are in.
///
/// A poll counts only when it is committed. Where the database is away, reports are dropped with a word in the log: the source stays due and
/// is polled again, with the validators of its last committed document. A report that the database refuses for what is in it holds up no
/// other, and its source backs off as after any failure: polled again and again it would be a burden to its server.
public final class Committer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Committer.class);
    private static final int LARGEST_BATCH = 256;

    /// So many refusals in a row, and it is not the reports' fault.
    private static final int REFUSALS = 3;

    private final Entries entries;
    private final HostLeases leases;
    private final Poller poller;
    private final List<Consumer<PollReport>> committed;
    private final BlockingQueue<Task> queue = new ArrayBlockingQueue<>(4 * LARGEST_BATCH);
    private final Thread thread = Thread.ofPlatform().name("committer").unstarted(this::work);

    private sealed interface Task {
        record Commit(PollReport report) implements Task {}

        record Release(HostLease lease, Instant lastRequestAt) implements Task {}

        record Stop() implements Task {}
    }

    /// @param poller says how a source stands whose report is refused
    /// @param committed told of each report that is in
    public Committer(
            Entries entries,
            HostLeases leases,
            Poller poller,
            List<Consumer<PollReport>> committed) {
        this.entries = entries;
        this.leases = leases;
        this.poller = poller;
        this.committed = List.copyOf(committed);
    }

    public void start() {
        thread.start();
    }

    /// Waits where the database is slower than the polls.
    void commit(PollReport report) throws InterruptedException {
        queue.put(new Task.Commit(report));
    }

    /// Gives a host back after everything that was handed in for it before.
    void release(HostLease lease, Instant lastRequestAt) throws InterruptedException {
        queue.put(new Task.Release(lease, lastRequestAt));
    }

    private void work() {
        List<Task> batch = new ArrayList<>();
        while (!batch.contains(new Task.Stop())) {
            batch.clear();
            try {
                batch.add(queue.take());
                queue.drainTo(batch, LARGEST_BATCH - 1);
                carryOut(batch);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.error(
                        "{} reports not committed, their sources stay due: {}",
                        batch.size(),
                        e.getMessage(),
                        e);
            }
        }
    }

    private void carryOut(List<Task> batch) {
        List<PollReport> reports = new ArrayList<>();
        Map<HostLease, Instant> done = new LinkedHashMap<>();
        for (Task task : batch) {
            switch (task) {
                case Task.Commit(PollReport report) -> reports.add(report);
                case Task.Release(HostLease lease, Instant at) -> done.put(lease, at);
                case Task.Stop() -> {}
            }
        }
        if (!reports.isEmpty()) {
            commitTogether(reports);
        }
        if (!done.isEmpty()) {
            leases.release(done);
        }
    }

    private void commitTogether(List<PollReport> reports) {
        try {
            store(reports);
        } catch (RuntimeException e) {
            LOG.warn("{} reports are refused together: {}", reports.size(), e.getMessage());
            commitApart(reports);
        }
    }

    private void commitApart(List<PollReport> reports) {
        int refusals = 0;
        for (PollReport report : reports) {
            try {
                store(List.of(report));
                refusals = 0;
            } catch (RuntimeException e) {
                refusals++;
                if (refusals == REFUSALS) {
                    throw e;
                }
                LOG.error(
                        "{}: what it brought cannot be committed: {}",
                        report.source().name(),
                        e.getMessage(),
                        e);
                poller.broken(report.source(), report.lease(), e)
                        .ifPresent(excuse -> store(List.of(excuse)));
            }
        }
    }

    private void store(List<PollReport> reports) {
        List<PollReport> in = entries.commit(reports);
        committed.forEach(in::forEach);
        if (in.size() < reports.size()) {
            LOG.warn(
                    "{} reports came too late: another node has their hosts by now",
                    reports.size() - in.size());
        }
    }

    /// Commits what is waiting, then stops.
    @Override
    public void close() {
        try {
            if (thread.isAlive()) {
                queue.put(new Task.Stop());
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
