package kiosque.schedule;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.TriggerBuilder;
import org.quartz.impl.DirectSchedulerFactory;
import org.quartz.simpl.RAMJobStore;
import org.quartz.simpl.SimpleThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What this node does again and again: Quartz jobs in a RAM store, each of them one call, none of them twice at once.
public final class Timetable implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Timetable.class);

    private final Scheduler scheduler;
    private final Map<String, Call> calls = new ConcurrentHashMap<>();
    private final Set<String> failing = ConcurrentHashMap.newKeySet();

    /// What a job does.
    @FunctionalInterface
    public interface Call {
        void run() throws InterruptedException;
    }

    /// @param name of this node
    public Timetable(String name) {
        this.scheduler = scheduler(name);
    }

    /// Calls it every so often from now on. A call that takes longer than that delays the next one; it is never made up for.
    public void every(Duration period, String name, Call call) {
        calls.put(name, call);
        var job = JobBuilder.newJob(CallJob.class).withIdentity(name).build();
        var trigger =
                TriggerBuilder.newTrigger()
                        .withSchedule(
                                SimpleScheduleBuilder.simpleSchedule()
                                        .withIntervalInMilliseconds(period.toMillis())
                                        .repeatForever()
                                        .withMisfireHandlingInstructionNextWithRemainingCount())
                        .startNow()
                        .build();
        try {
            scheduler.scheduleJob(job, trigger);
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

    /// Starts no further call and waits for those under way.
    @Override
    public void close() {
        try {
            scheduler.shutdown(true);
        } catch (SchedulerException e) {
            LOG.warn("Quartz does not stop", e);
        }
    }

    private Scheduler scheduler(String name) {
        try {
            var factory = DirectSchedulerFactory.getInstance();
            factory.createScheduler(
                    "timetable " + name,
                    name,
                    new SimpleThreadPool(THREADS, Thread.NORM_PRIORITY),
                    new RAMJobStore());
            Scheduler created = factory.getScheduler("timetable " + name);
            created.setJobFactory((bundle, _) ->
                    new CallJob(calls, failing, bundle.getJobDetail().getKey().getName()));
            return created;
        } catch (SchedulerException e) {
            throw new IllegalStateException("Quartz does not begin", e);
        }
    }

    /// One for each job that may run at the same time.
    private static final int THREADS = 8;

    /// What keeps failing, logged once.
    public Set<String> troubles() {
        return Set.copyOf(failing);
    }

    /// One call. A failure is logged and the next call comes as usual.
    @DisallowConcurrentExecution
    public static final class CallJob implements Job {

        private final Map<String, Call> calls;
        private final Set<String> failing;
        private final String name;

        CallJob(Map<String, Call> calls, Set<String> failing, String name) {
            this.calls = calls;
            this.failing = failing;
            this.name = name;
        }

        @Override
        public void execute(JobExecutionContext context) throws JobExecutionException {
            Call call = calls.get(name);
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
                    LOG.error(
                            "{} failed and is tried again in its turn: {}",
                            name,
                            e.getMessage(),
                            e);
                }
            }
        }
    }
}
