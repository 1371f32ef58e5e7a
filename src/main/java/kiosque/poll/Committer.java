package kiosque.poll;

import module java.base;

import kiosque.feed.Arrival;
import kiosque.feed.HostLease;
import kiosque.feed.NodeFigures;
import kiosque.feed.PageReport;
import kiosque.feed.PollReport;
import kiosque.feed.Report;
import kiosque.store.commit.Entries;
import kiosque.store.source.HostLeases;
import kiosque.store.sql.StoreException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Commits many reports in one transaction, in the order they came, and gives hosts back once theirs are in.
///
/// Work counts only when it is committed. While the database is in the way, whatever keeps it, everybody waits, and nothing is thrown away. A report
/// that the database refuses for what is in it holds up no other, and its source backs off as after any failure: polled again and again it would be a
/// burden to its server.
public final class Committer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Committer.class);

    /// In one transaction, which holds the rows of all its hosts until it ends.
    private static final int MOST_TASKS = 256;

    private static final int MOST_ENTRIES = 500;

    /// Of a report that brings many more than that. No second one is let in before it is done, and each has a transaction of its own between two of others', so
    /// that these wait for one of them at most.
    private static final int PORTION = 50;

    private static final int CROWD = 4 * PORTION;

    /// Waiting to be committed: what is in memory at most, beside one report for each reader.
    private static final int MOST_WAITING = 1000;

    /// So many refusals in a row, and it is not the reports' fault.
    private static final int REFUSALS = 3;

    /// Long enough that what is found at once shares a transaction, too short for anybody to notice.
    private static final Duration GATHERING = Duration.ofMillis(50);

    /// The same where reports trickle in: what comes so soon after a commit is one of many.
    private static final Duration TRICKLING = Duration.ofMillis(250);

    /// How often to look whether we are to stop.
    private static final Duration LOOK = Duration.ofMillis(250);

    private static final Duration SOON = Duration.ofMillis(500);

    private static final Duration RETRY = Duration.ofMillis(500);

    /// When the daemon stops: what is not in by then is asked for again.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Entries entries;
    private final HostLeases leases;
    private final Worker worker;
    private final List<Listener> listeners;
    private final LinkedBlockingQueue<Task> queue = new LinkedBlockingQueue<>();
    private final Semaphore room = new Semaphore(MOST_WAITING, true);
    private final Semaphore portion = new Semaphore(1, true);
    private final Thread thread = Thread.ofPlatform().name("committer").unstarted(this::work);
    private final LongAdder commits = new LongAdder();
    private final LongAdder nanoseconds = new LongAdder();
    private volatile List<Task> underWay = List.of();
    private volatile Optional<Task> aside = Optional.empty();
    private volatile boolean closing;
    private volatile boolean closed;

    /// Told of what is committed.
    @FunctionalInterface
    public interface Listener {
        void polled(PollReport report);

        default void fetched(PageReport report) {}
    }

    private sealed interface Task {
        record Commit(Report report, int weight) implements Task {}

        record Release(HostLease lease, Instant lastRequestAt) implements Task {}

        default HostLease host() {
            return switch (this) {
                case Commit commit -> commit.report().lease();
                case Release release -> release.lease();
            };
        }

        default boolean isPortion() {
            return this instanceof Commit(Report report, int _) && isCrowd(report);
        }

        default int load() {
            return switch (this) {
                case Commit commit -> commit.weight();
                case Release _ -> 0;
            };
        }
    }

    /// @param worker says how a source stands whose report is refused
    public Committer(Entries entries, HostLeases leases, Worker worker, List<Listener> listeners) {
        this.entries = entries;
        this.leases = leases;
        this.worker = worker;
        this.listeners = List.copyOf(listeners);
    }

    public void start() {
        thread.start();
    }

    /// Waits while more is waiting than there is room for. When we stop, what comes too late is dropped.
    void commit(Report report) throws InterruptedException {
        if (report instanceof PollReport poll && isCrowd(poll)) {
            List<Arrival> arrivals = poll.taken().arrivals();
            for (int start = 0; arrivals.size() - start > PORTION; start += PORTION) {
                enqueuePortion(poll.part(arrivals.subList(start, start + PORTION)));
            }
            enqueuePortion(poll);
            awaitPortion();
        } else {
            enqueue(report, 1 + report.weight());
        }
    }

    private static boolean isCrowd(Report report) {
        return !report.isWhole()
                || report instanceof PollReport poll && poll.taken().arrivals().size() > CROWD;
    }

    private void enqueuePortion(Report report) throws InterruptedException {
        portion.acquire();
        try {
            enqueue(report, PORTION);
        } catch (InterruptedException e) {
            portion.release();
            throw e;
        }
    }

    /// Nothing of the same host is to overtake it.
    private void awaitPortion() throws InterruptedException {
        portion.acquire();
        portion.release();
    }

    private void enqueue(Report report, int entries) throws InterruptedException {
        int weight = Math.min(MOST_WAITING, entries);
        room.acquire(weight);
        if (!closed) {
            queue.add(new Task.Commit(report, weight));
        }
    }

    /// Gives a host back after everything that was handed in for it before.
    void release(HostLease lease, Instant lastRequestAt) {
        if (!closed) {
            queue.add(new Task.Release(lease, lastRequestAt));
        }
    }

    /// Hosts of which something is still to be written.
    Set<String> pending() {
        Set<String> hosts = new HashSet<>();
        queue.forEach(task -> hosts.add(task.host().host()));
        underWay.forEach(task -> hosts.add(task.host().host()));
        aside.ifPresent(task -> hosts.add(task.host().host()));
        return hosts;
    }

    /// Does it, again and again for as long as it is the database as such that is in the way.
    ///
    /// @throws InterruptedException if we stop meanwhile
    <T> T insist(Supplier<T> work) throws InterruptedException {
        while (true) {
            try {
                return work.get();
            } catch (StoreException e) {
                if (!e.isOfTheDatabase()) {
                    throw e;
                }
                if (closed) {
                    throw new InterruptedException("stopped while the database was in the way");
                }
                Thread.sleep(RETRY);
            }
        }
    }

    private void work() {
        long ended = System.nanoTime() - SOON.toNanos();
        try {
            while (!closing || !queue.isEmpty() || aside.isPresent()) {
                Task first = queue.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                if (first != null) {
                    gather(System.nanoTime() - ended < SOON.toNanos() ? TRICKLING : GATHERING);
                    carryOut(batchFrom(first));
                }
                if (aside.isPresent()) {
                    carryOut(List.of(aside.get()));
                    aside = Optional.empty();
                }
                ended = first == null ? ended : System.nanoTime();
            }
        } catch (InterruptedException e) {
            LOG.warn("Stopped before {} reports were in: they will be asked for again", waiting());
        }
    }

    /// Waits for more to share the transaction, unless there is enough already or somebody waits for it.
    private void gather(Duration longest) throws InterruptedException {
        long until = System.nanoTime() + longest.toNanos();
        while (!closing
                && System.nanoTime() < until
                && queue.size() < MOST_TASKS / 2
                && room.availablePermits() > MOST_WAITING / 2
                && portion.availablePermits() > 0) {
            Thread.sleep(GATHERING.dividedBy(2));
        }
    }

    /// How many reports and hosts are still to be written.
    public int waiting() {
        return queue.size() + underWay.size() + (aside.isPresent() ? 1 : 0);
    }

    /// How many transactions there were since we started, and how long they took.
    public NodeFigures.Pace pace() {
        return new NodeFigures.Pace(commits.sum(), Duration.ofNanos(nanoseconds.sum()));
    }

    /// What comes in portions is put aside, for a transaction of its own.
    private List<Task> batchFrom(Task first) {
        List<Task> batch = new ArrayList<>();
        int load = 0;
        Task next = first;
        while (next != null
                && batch.size() < MOST_TASKS
                && (batch.isEmpty() || load + next.load() <= MOST_ENTRIES)) {
            if (next.isPortion()) {
                aside = Optional.of(next);
            } else {
                batch.add(next);
                load += next.load();
            }
            if (next != first) {
                queue.remove();
            }
            next = queue.peek();
        }
        return batch;
    }

    private void carryOut(List<Task> batch) throws InterruptedException {
        underWay = batch;
        List<Report> reports = new ArrayList<>();
        Map<HostLease, Instant> done = new LinkedHashMap<>();
        for (Task task : batch) {
            switch (task) {
                case Task.Commit(Report report, int _) -> reports.add(report);
                case Task.Release(HostLease lease, Instant at) -> done.put(lease, at);
            }
        }
        try {
            commitTogether(reports, done);
            if (!done.isEmpty()) {
                insist(() -> {
                    leases.release(done);
                    return true;
                });
            }
        } catch (RuntimeException e) {
            LOG.error("{} reports not committed, they stay due", reports.size(), e);
        }
        underWay = List.of();
        room.release(batch.stream().mapToInt(Task::load).sum());
        portion.release((int) batch.stream().filter(Task::isPortion).count());
    }

    /// @param done hosts to be given back; those that are given back with their reports are taken out
    private void commitTogether(List<Report> reports, Map<HostLease, Instant> done)
            throws InterruptedException {
        try {
            store(reports, done);
            reports.forEach(report -> done.remove(report.lease()));
        } catch (RuntimeException e) {
            LOG.warn("{} reports are refused together: {}", reports.size(), e.getMessage());
            commitApart(reports);
        }
    }

    private void commitApart(List<Report> reports) throws InterruptedException {
        int refusals = 0;
        for (Report report : reports) {
            try {
                store(List.of(report), Map.of());
                refusals = 0;
            } catch (RuntimeException e) {
                refusals++;
                if (refusals == REFUSALS) {
                    throw e;
                }
                LOG.error(
                        "{}: what it brought cannot be committed: {}",
                        report.work().name(),
                        e.getMessage(),
                        e);
                excuse(report, e);
            }
        }
    }

    /// A part needs none: the whole that comes after it has the same in it.
    private void excuse(Report refused, RuntimeException cause) throws InterruptedException {
        var excuse = refused.isWhole() ? worker.broken(refused, cause) : Optional.<Report>empty();
        if (excuse.isPresent()) {
            store(List.of(excuse.get()), Map.of());
        }
    }

    private void store(List<? extends Report> reports, Map<HostLease, Instant> done)
            throws InterruptedException {
        if (reports.isEmpty()) {
            return;
        }
        long begun = System.nanoTime();
        List<Report> in = insist(() -> entries.commit(reports, done));
        commits.increment();
        nanoseconds.add(System.nanoTime() - begun);
        for (Report report : in.stream().filter(Report::isWhole).toList()) {
            switch (report) {
                case PollReport poll -> listeners.forEach(one -> one.polled(poll));
                case PageReport page -> listeners.forEach(one -> one.fetched(page));
            }
        }
        if (in.size() < reports.size()) {
            LOG.warn(
                    "{} reports came too late: their hosts have other leases by now",
                    reports.size() - in.size());
        }
    }

    /// Commits what is waiting, if that is soon done, and stops.
    @Override
    public void close() {
        closing = true;
        try {
            if (thread.isAlive() && !thread.join(PATIENCE)) {
                closed = true;
                thread.interrupt();
                thread.join(PATIENCE.dividedBy(4));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        closed = true;
        room.release(MOST_WAITING);
        portion.release(MOST_WAITING);
    }
}
