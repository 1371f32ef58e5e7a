#!/usr/bin/env bash
# Quartz with settings of one's own makes up for missed runs of five seconds and not of sixty: to name the scheduler is enough.
#
# Package:   org.quartz-scheduler:quartz 2.5.2 (Maven), StdSchedulerFactory with the store in memory.
# Expected:  "The default value (if you don't make an entry of this property in your configuration) is 60000 (60 seconds)" (Quartz's reference, RAMJobStore, misfireThreshold): what
#            was missed within a minute is run, each time of it; what is older by the trigger's instruction.
# Behaviour: 60000 stands in a file within the jar that is read if there are no settings at all. Whoever gives Properties, or has a quartz.properties, has the
#            class's own 5000. After a pause of eight seconds (a machine that slept, a standby) a job of each second runs eight times at once in the
#            first case, and once in the second: two programs with the "default" behave in two ways, and a test without settings shows the other one.
# Seen:      without settings: 8 or more runs at once after 8 s; with a name and a count of threads: 1 or 2
# Needs:     a JDK of 17 or newer, Maven.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.quartz-scheduler</groupId><artifactId>quartz</artifactId><version>2.5.2</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.16</version></dependency>
  </dependencies>
</project>
POM
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib

cat > Pause.java <<'JAVA'
import static org.quartz.CronScheduleBuilder.cronSchedule;
import static org.quartz.JobBuilder.newJob;
import static org.quartz.TriggerBuilder.newTrigger;

import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.impl.StdSchedulerFactory;

public class Pause {
    static final AtomicInteger RUNS = new AtomicInteger();

    public static class Run implements Job {
        public void execute(JobExecutionContext context) {
            RUNS.incrementAndGet();
        }
    }

    public static void main(String[] none) throws Exception {
        System.out.println("without settings: " + afterPause(new StdSchedulerFactory()));
        Properties settings = new Properties();
        settings.setProperty("org.quartz.scheduler.instanceName", "mine");
        settings.setProperty("org.quartz.threadPool.threadCount", "10");
        System.out.println("with a name and a count of threads: " + afterPause(new StdSchedulerFactory(settings)));
    }

    private static String afterPause(StdSchedulerFactory factory) throws Exception {
        var scheduler = factory.getScheduler();
        scheduler.scheduleJob(newJob(Run.class).build(), newTrigger().withSchedule(cronSchedule("* * * * * ?")).build());
        scheduler.start();
        Thread.sleep(1_500);
        scheduler.standby();
        Thread.sleep(8_000);
        int before = RUNS.get();
        scheduler.start();
        Thread.sleep(700);
        int runs = RUNS.get() - before;
        scheduler.shutdown(true);
        return runs >= 7 ? "all missed runs" : runs <= 2 ? "one run" : runs + " runs";
    }
}
JAVA
javac -cp 'lib/*' Pause.java
timeout 90 java -cp 'lib/*:.' Pause | tee seen

diff seen - <<'SEEN'
without settings: all missed runs
with a name and a count of threads: one run
SEEN
