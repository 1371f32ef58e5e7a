#!/usr/bin/env bash
# Quartz 2.5.0 takes L, the last day of a month, for the 31st: what is to come at the end of each month comes in seven of twelve. 1W leaves a month out whose first day is no weekday.
#
# Package:   org.quartz-scheduler:quartz 2.3.2, 2.5.0, 2.5.1, 2.5.2 (Maven), CronExpression; the dates of 2026, whose 1 February, March and November are Sundays and whose 1 August is a Saturday.
# Expected:  "the value 'L' in the day-of-month field means the last day of the month - day 31 for January, day 28 for February on non-leap years" (its Javadoc), and with 1W "if the 1st is a Saturday, the trigger
#            will fire on Monday the 3rd". 2.3.2 does both.
# Behaviour: since 2.5.0 (L may stand in a list with other days now) L, LW and L-3 count from 31, and a month without that day is left out, without an error; 2.5.1 counts from the
#            month's end again. 1W is looked for in the same month before the first and not found, so that the month is left out, until 2.5.2. A digest of each month's end, or a purge of old
#            entries, that nobody watches is missed five times a year. Whoever tries it out in a month of 31 days sees it work.
# Seen:      L: 12 days, 7, 12, 12; LW: 12, 7, 12, 12; 1W: 12, 8, 8, 12
# Needs:     a JDK of 17 or newer, Maven.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > Last.java <<'JAVA'
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.TimeZone;
import org.quartz.CronExpression;

public class Last {
    public static void main(String[] ignored) throws Exception {
        for (String day : new String[] {"L", "LW", "1W"}) {
            var expression = new CronExpression("0 0 9 " + day + " * ?");
            expression.setTimeZone(TimeZone.getTimeZone("UTC"));
            var days = new ArrayList<String>();
            var end = Instant.parse("2027-01-01T00:00:00Z");
            for (var next = expression.getNextValidTimeAfter(Date.from(Instant.parse("2026-01-01T00:00:00Z"))); next.toInstant().isBefore(end);
                    next = expression.getNextValidTimeAfter(next)) {
                days.add(next.toInstant().toString().substring(5, 10));
            }
            System.out.println(day + ": " + String.join(" ", days));
        }
    }
}
JAVA
for version in 2.3.2 2.5.0 2.5.1 2.5.2; do
  cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>x</artifactId><version>1</version>
<dependencies>
<dependency><groupId>org.quartz-scheduler</groupId><artifactId>quartz</artifactId><version>$version</version></dependency>
<dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.16</version></dependency>
</dependencies></project>
XML
  mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory="$version" >/dev/null 2>&1
  echo "$version"
  java -cp "$version/*" Last.java
done | tee seen

diff seen - <<'SEEN'
2.3.2
L: 01-31 02-28 03-31 04-30 05-31 06-30 07-31 08-31 09-30 10-31 11-30 12-31
LW: 01-30 02-27 03-31 04-30 05-29 06-30 07-31 08-31 09-30 10-30 11-30 12-31
1W: 01-01 02-02 03-02 04-01 05-01 06-01 07-01 08-03 09-01 10-01 11-02 12-01
2.5.0
L: 01-31 03-31 05-31 07-31 08-31 10-31 12-31
LW: 01-30 03-31 05-29 07-31 08-31 10-30 12-31
1W: 01-01 04-01 05-01 06-01 07-01 09-01 10-01 12-01
2.5.1
L: 01-31 02-28 03-31 04-30 05-31 06-30 07-31 08-31 09-30 10-31 11-30 12-31
LW: 01-30 02-27 03-31 04-30 05-29 06-30 07-31 08-31 09-30 10-30 11-30 12-31
1W: 01-01 04-01 05-01 06-01 07-01 09-01 10-01 12-01
2.5.2
L: 01-31 02-28 03-31 04-30 05-31 06-30 07-31 08-31 09-30 10-31 11-30 12-31
LW: 01-30 02-27 03-31 04-30 05-29 06-30 07-31 08-31 09-30 10-30 11-30 12-31
1W: 01-01 02-02 03-02 04-01 05-01 06-01 07-01 08-03 09-01 10-01 11-02 12-01
SEEN
