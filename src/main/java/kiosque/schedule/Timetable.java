package kiosque.schedule;

import kiosque.store.sql.StoreException;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.TriggerBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// What is done again and again: Quartz jobs, each of them one call, none of them twice at once.
public final class Timetable implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Timetable.class);

    /// What takes longer may be cut off at any time: it is harmless when it is done again.
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Scheduler scheduler;
    private final Map<String, Call> calls = new ConcurrentHashMap<>();
    private final Set<String> failing = ConcurrentHashMap.newKeySet();
    private final AtomicInteger running = new AtomicInteger();

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
        try {
            scheduler.scheduleJob(job, Set.of(trigger), true);
        } catch (SchedulerException e) {
            throw new IllegalStateException("Quartz refuses the job " + name, e);
        }
    }

    public void start() {
        try {
            scheduler.start();
        } catch (SchedulerException e) {
            throw new IllegalStateException("Quartz does not start", e);
        }
    }

    /// Starts no further call and gives those under way a moment to end.
    @Override
    public void close() {
        try {
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

    /// What keeps failing, logged once.
    public Set<String> troubles() {
        return Set.copyOf(failing);
    }

    /// One call. A failure is logged and the next call comes as usual.
    @DisallowConcurrentExecution
    public static final class CallJob implements Job {

        private final Map<String, Call> calls;
        private final Set<String> failing;
        private final AtomicInteger running;
        private final String name;

        CallJob(Map<String, Call> calls, Set<String> failing, AtomicInteger running, String name) {
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
                    if (failing.remove(name)) {
                        LOG.info("{} works again", name);
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                if (failing.add(name)) {
                    tell(e);
                }
            } finally {
                running.decrementAndGet();
            }
        }

        /// Where a database that is away was missed is of no interest; where we made a mistake is.
        private void tell(RuntimeException failure) {
            String sentence = "{} failed and is tried again in its turn: {}";
            if (failure instanceof StoreException away && away.isOfTheDatabase()) {
                LOG.warn(sentence, name, away.getMessage());
            } else {
                LOG.error(sentence, name, failure.getMessage(), failure);
            }
        }
    }
}
