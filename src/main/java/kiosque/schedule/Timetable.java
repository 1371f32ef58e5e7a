package kiosque.schedule;

import kiosque.store.sql.StoreException;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.JobPersistenceException;
import org.quartz.ObjectAlreadyExistsException;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/// What is done again and again: Quartz jobs, each of them one call, none of them twice at once.
public final class Timetable implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Timetable.class);

    /// What takes longer may be cut off at any time: it is harmless when it is done again.
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /// A server that takes another's place has done so by then.
    private static final Duration REFUSALS = Duration.ofSeconds(8);

    private static final Duration BETWEEN_REFUSALS = Duration.ofMillis(200);

    /// What comes as often as that tells how the database is.
    private static final Duration OFTEN = Duration.ofMinutes(1);

    private final Scheduler scheduler;
    private final Map<String, Call> calls = new ConcurrentHashMap<>();
    private final Map<String, Failure> failing = new ConcurrentHashMap<>();
    private final Set<String> often = ConcurrentHashMap.newKeySet();
    private final AtomicInteger running = new AtomicInteger();
    private volatile Optional<Map<JobDetail, Set<? extends Trigger>>> beforeStart =
            Optional.of(new ConcurrentHashMap<>());

    /// What a job does.
    @FunctionalInterface
    public interface Call {
        void run() throws InterruptedException;
    }

    private Timetable(Making scheduler) {
        try {
            this.scheduler = scheduler.make();
            this.scheduler.setJobFactory((bundle, _) ->
                    new CallJob(calls, failing, running, bundle.getJobDetail().getKey().getName()));
        } catch (SchedulerException e) {
            throw new IllegalStateException("Quartz does not begin", e);
        }
    }

    @FunctionalInterface
    private interface Making {
        Scheduler make() throws SchedulerException;
    }

    /// What this node does.
    ///
    /// @param node its name
    public static Timetable ofNode(String node) {
        return new Timetable(() -> Schedulers.ofNode(node));
    }

    /// What one node at a time does for all.
    ///
    /// @param node the name of the one that does it here
    public static Timetable ofCluster(String node, ClusterStore store) {
        return new Timetable(() -> Schedulers.ofCluster(node, store));
    }

    /// Calls it every so often from now on. A call that takes longer than that delays the next one; it is never made up for.
    public void every(Duration period, String name, Call call) {
        calls.put(name, call);
        if (period.compareTo(OFTEN) <= 0) {
            often.add(name);
        }
        var job = JobBuilder.newJob(CallJob.class).withIdentity(name).build();
        var trigger =
                TriggerBuilder.newTrigger()
                        .withIdentity(name)
                        .withSchedule(
                                SimpleScheduleBuilder.simpleSchedule()
                                        .withIntervalInMilliseconds(period.toMillis())
                                        .repeatForever()
                                        .withMisfireHandlingInstructionNextWithRemainingCount())
                        .startNow()
                        .build();
        begin(job, Set.of(trigger));
    }

    private void begin(JobDetail job, Set<? extends Trigger> triggers) {
        if (beforeStart.isEmpty()) {
            add(Map.of(job, triggers));
        } else {
            beforeStart.get().put(job, triggers);
        }
    }

    /// Has it called here or on another node, one at a time, soon after a node has found that it is due. What all nodes have to agree upon takes the
    /// database some thirty statements, and what is due every few seconds hardly ever has anything to do.
    ///
    /// @param node looks whether it is due, every so often
    public void whenDue(
            BooleanSupplier due, Timetable node, Duration period, String name, Call call) {
        calls.put(name, call);
        often.add(name);
        begin(JobBuilder.newJob(CallJob.class).withIdentity(name).storeDurably().build(), Set.of());
        node.every(
                period,
                name,
                () -> {
                    if (due.getAsBoolean()) {
                        demand(name);
                    } else {
                        failing.remove(name);
                    }
                });
    }

    /// Nothing if it is demanded already, or under way.
    private void demand(String name) {
        if (!calls.containsKey(name)) {
            return; // closed
        }
        try {
            scheduler.scheduleJob(
                    TriggerBuilder.newTrigger().withIdentity(name).forJob(name).startNow().build());
        } catch (ObjectAlreadyExistsException e) {
            LOG.trace("{} is demanded already", name);
        } catch (SchedulerException e) {
            throw new StoreException("%s cannot be begun: %s".formatted(name, e.getMessage()), e);
        }
    }

    /// Again for a while where the database refuses: of two nodes that write to a Galera cluster at once one is turned away.
    ///
    /// @throws StoreException if it goes on refusing
    private void add(Map<JobDetail, Set<? extends Trigger>> jobs) {
        long deadline = System.nanoTime() + REFUSALS.toNanos();
        while (!isAdded(jobs, deadline)) {
            try {
                Thread.sleep(BETWEEN_REFUSALS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StoreException("interrupted while writing the jobs of all nodes", e);
            }
        }
    }

    private boolean isAdded(Map<JobDetail, Set<? extends Trigger>> jobs, long deadline) {
        try {
            scheduler.scheduleJobs(jobs, true);
            for (var one : jobs.entrySet()) {
                if (one.getValue().isEmpty()) {
                    // What an earlier Kiosque had called every few seconds.
                    scheduler.unscheduleJob(TriggerKey.triggerKey(one.getKey().getKey().getName()));
                }
            }
            return true;
        } catch (JobPersistenceException e) {
            if (System.nanoTime() < deadline) {
                return false;
            }
            throw new StoreException(
                    "the database does not take the jobs of all nodes: " + e.getMessage(), e);
        } catch (SchedulerException e) {
            throw new IllegalStateException("Quartz refuses the jobs " + jobs.keySet(), e);
        }
    }

    /// All that is known by now begins, in one transaction where they are kept in the database.
    public void start() {
        beforeStart.ifPresent(this::add);
        beforeStart = Optional.empty();
        try {
            scheduler.start();
        } catch (SchedulerException e) {
            throw new IllegalStateException("Quartz does not start", e);
        }
    }

    /// Starts no further call and gives those under way a moment to end. Of what they still need and have no more nobody is told.
    @Override
    public void close() {
        try {
            calls.clear();
            scheduler.shutdown(false);
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (running.get() > 0 && System.nanoTime() < deadline) {
                Thread.sleep(10);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SchedulerException e) {
            LOG.warn("Quartz does not stop", e);
        }
    }

    /// What keeps failing, logged once. What comes seldom, and met a database that was away or refused, says nothing of now.
    public Set<String> troubles() {
        return failing.entrySet().stream()
                .filter(one -> one.getValue() == Failure.MISTAKE || often.contains(one.getKey()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// How the log is told of a job that fails: a database that is away is told by who feels its pulse, and one that refuses by the first job that it refuses.
    enum Failure {
        MISTAKE,
        REFUSAL,
        FURTHER_REFUSAL,
        ABSENCE;

        static Failure of(RuntimeException cause, Collection<Failure> others) {
            if (!(cause instanceof StoreException store && store.isOfTheDatabase())) {
                return MISTAKE;
            }
            if (store.isTold()) {
                return ABSENCE;
            }
            return others.contains(REFUSAL) ? FURTHER_REFUSAL : REFUSAL;
        }

        boolean isTold() {
            return this == MISTAKE || this == REFUSAL;
        }
    }

    /// One call. A failure is logged and the next call comes as usual.
    @DisallowConcurrentExecution
    public static final class CallJob implements Job {

        private final Map<String, Call> calls;
        private final Map<String, Failure> failing;
        private final AtomicInteger running;
        private final String name;

        CallJob(
                Map<String, Call> calls,
                Map<String, Failure> failing,
                AtomicInteger running,
                String name) {
            this.calls = calls;
            this.failing = failing;
            this.running = running;
            this.name = name;
        }

        @Override
        public void execute(JobExecutionContext context) throws JobExecutionException {
            Call call = calls.get(name);
            running.incrementAndGet();
            try {
                if (call != null) {
                    call.run();
                    Failure before = failing.remove(name);
                    if (before != null && before.isTold()) {
                        LOG.info("{} works again", name);
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                if (calls.containsKey(name) && !failing.containsKey(name)) {
                    Failure failure = Failure.of(e, failing.values());
                    failing.put(name, failure);
                    tell(failure, e);
                }
            } finally {
                running.decrementAndGet();
            }
        }

        private void tell(Failure failure, RuntimeException cause) {
            String sentence = "{} failed and is tried again in its turn: {}";
            switch (failure) {
                case MISTAKE -> LOG.error(sentence, name, cause.getMessage(), cause);
                case REFUSAL -> LOG.warn(sentence, name, cause.getMessage());
                case FURTHER_REFUSAL, ABSENCE -> LOG.debug(sentence, name, cause.getMessage());
            }
        }
    }
}
