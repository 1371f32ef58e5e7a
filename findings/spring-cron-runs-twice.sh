#!/usr/bin/env bash
# A daily job at 02:30 runs twice in the night when the clock is put back with Spring's cron expressions, once with cron-utils; and with neither in
# the night when it is put forward.
#
# Packages:  org.springframework:spring-context 6.2.1 (CronExpression.next) and com.cronutils:cron-utils 9.2.1 (ExecutionTime.nextExecution), Maven.
# Expected:  what cron(8) has done since 1994: a job of a fixed hour runs once in either night; in spring right after the gap.
# Behaviour: Spring repeats it an hour later in October; both leave the day out in March, and the next run is a day later.
# Seen:      October: Spring 25th 02:30+02:00 and 25th 02:30+01:00, cron-utils 25th once; March: both from the 28th to the 30th
# Needs:     a JDK 17 or newer, Maven.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>x</artifactId><version>1</version>
<dependencies>
<dependency><groupId>org.springframework</groupId><artifactId>spring-context</artifactId><version>6.2.1</version></dependency>
<dependency><groupId>com.cronutils</groupId><artifactId>cron-utils</artifactId><version>9.2.1</version></dependency>
</dependencies></project>
XML
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null

cat > Nights.java <<'JAVA'
import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.scheduling.support.CronExpression;

public class Nights {
    public static void main(String[] ignored) {
        CronExpression spring = CronExpression.parse("0 30 2 * * *");
        ExecutionTime utils = ExecutionTime.forCron(new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX)).parse("30 2 * * *"));
        for (String day : new String[] {"2026-10-24", "2026-03-27"}) {
            System.out.println("Spring     " + runs(day, spring::next));
            System.out.println("cron-utils " + runs(day, time -> utils.nextExecution(time).orElseThrow()));
        }
    }

    static List<String> runs(String day, UnaryOperator<ZonedDateTime> next) {
        ZonedDateTime time = ZonedDateTime.parse(day + "T12:00+01:00[Europe/Paris]");
        List<String> runs = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            time = next.apply(time);
            runs.add(time.toOffsetDateTime().toString());
        }
        return runs;
    }
}
JAVA
java -cp 'lib/*' Nights.java 2>/dev/null | tee seen

diff seen - <<'SEEN'
Spring     [2026-10-25T02:30+02:00, 2026-10-25T02:30+01:00, 2026-10-26T02:30+01:00]
cron-utils [2026-10-25T02:30+02:00, 2026-10-26T02:30+01:00, 2026-10-27T02:30+01:00]
Spring     [2026-03-28T02:30+01:00, 2026-03-30T02:30+02:00, 2026-03-31T02:30+02:00]
cron-utils [2026-03-28T02:30+01:00, 2026-03-30T02:30+02:00, 2026-03-31T02:30+02:00]
SEEN
