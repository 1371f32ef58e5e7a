#!/usr/bin/env bash
# After a pause of two seconds Quartz runs a job that comes ten times a second some twenty times at once; after one of six seconds only once.
#
# Package:   org.quartz-scheduler:quartz 2.5.0 (Maven), a repeating SimpleTrigger and its jobs in memory; misfireThreshold 3 s (60 s as it comes).
# Expected:  the longer it was away the more there is to make up for, or nothing is made up for: "smart policy" of a trigger that repeats for ever is "reschedule next
#            with remaining count", which leaves out what was missed.
# Behaviour: what is late by less than the threshold is not a misfire, and each of its times is run through, one right after the other. So a job of each second runs
#            up to 59 times in a row after a machine has slept for a minute, or a database has stood still; DisallowConcurrentExecution only
#            makes them follow each other. Longer pauses are misfires, and only the next time counts.
# Seen:      paused for 2 s: more than ten runs in the first quarter of a second; for 6 s: three at the most
# Needs:     a JDK of 17 or newer, Maven.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>x</artifactId><version>1</version>
<dependencies>
<dependency><groupId>org.quartz-scheduler</groupId><artifactId>quartz</artifactId><version>2.5.0</version></dependency>
<dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.16</version></dependency>
</dependencies></project>
XML
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null

cat > Pause.java <<'JAVA'
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;

public class Pause {
    static final AtomicInteger RUNS = new AtomicInteger();

    @DisallowConcurrentExecution
    public static class Poll implements Job {
        @Override
        public void execute(JobExecutionContext context) {
            RUNS.incrementAndGet();
        }
    }

    public static void main(String[] ignored) throws Exception {
        for (int pause : new int[] {2_000, 6_000}) {
            var settings = new Properties();
            settings.put("org.quartz.scheduler.instanceName", "pause" + pause);
            settings.put("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
            settings.put("org.quartz.threadPool.threadCount", "2");
            settings.put("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
            settings.put("org.quartz.jobStore.misfireThreshold", "3000");
            Scheduler scheduler = new StdSchedulerFactory(settings).getScheduler();
            scheduler.scheduleJob(JobBuilder.newJob(Poll.class).build(), TriggerBuilder.newTrigger()
                    .withSchedule(SimpleScheduleBuilder.simpleSchedule().withIntervalInMilliseconds(100).repeatForever()).build());
            scheduler.start();
            Thread.sleep(1_000);
            scheduler.standby();
            Thread.sleep(pause);
            RUNS.set(0);
            scheduler.start();
            Thread.sleep(250);
            int runs = RUNS.get();
            System.out.println("paused for " + pause / 1000 + " s: " + (runs > 10 ? "more than ten runs" : runs <= 3 ? "three runs at the most" : runs + " runs"));
            scheduler.shutdown();
        }
    }
}
JAVA
java -cp 'lib/*' Pause.java | tee seen

diff seen - <<'SEEN'
paused for 2 s: more than ten runs
paused for 6 s: three runs at the most
SEEN
