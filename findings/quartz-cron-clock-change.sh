#!/usr/bin/env bash
# Quartz's cron expressions skip 80 minutes in the night when the clock is put back, and a whole day when it is put forward.
#
# Package:   org.quartz-scheduler:quartz 2.5.2 (Maven), CronExpression with a time zone that has summer time.
# Expected:  "every twenty minutes" comes every twenty minutes of real time; a daily time that the clock skips comes at the next moment, as in
#            Vixie's cron, or the time after the gap.
# Behaviour: when 3:00 becomes 2:00 again nothing comes for 80 minutes: the second pass through the hour is left out. A daily 2:30 does not
#            come at all on the day on which 2:30 does not exist, nor at 3:00 or 3:30 of it.
# Seen:      Europe/Paris, "0 0/20 * * * ?": 2026-10-25T00:40:00Z -> 2026-10-25T02:00:00Z (80 minutes)
#            Europe/Paris, "0 30 2 * * ?":   2026-03-28T01:30:00Z -> 2026-03-30T00:30:00Z (47 hours)
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

cat > ClockChange.java <<'JAVA'
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.TimeZone;
import org.quartz.CronExpression;

class ClockChange {
    public static void main(String[] none) throws Exception {
        next("0 0/20 * * * ?", "2026-10-25T00:40:00Z");
        next("0 30 2 * * ?", "2026-03-28T01:30:00Z");
    }

    private static void next(String expression, String after) throws Exception {
        CronExpression cron = new CronExpression(expression);
        cron.setTimeZone(TimeZone.getTimeZone("Europe/Paris"));
        Instant before = Instant.parse(after);
        Instant next = cron.getNextValidTimeAfter(Date.from(before)).toInstant();
        System.out.println(expression + ": " + after + " -> " + next + " (" + Duration.between(before, next).toMinutes() + " minutes)");
    }
}
JAVA
java -cp 'lib/*' ClockChange.java | tee seen

diff seen - <<'SEEN'
0 0/20 * * * ?: 2026-10-25T00:40:00Z -> 2026-10-25T02:00:00Z (80 minutes)
0 30 2 * * ?: 2026-03-28T01:30:00Z -> 2026-03-30T00:30:00Z (2820 minutes)
SEEN
