#!/usr/bin/env bash
# "0 12 13 * 5" is every 13th and every Friday to cron and four libraries of npm. Spring, cron4j and later run it on Friday the 13th only: three times in two years.
#
# Packages:  org.springframework:spring-context 6.2.11, it.sauronsoftware.cron4j:cron4j 2.2.5 (Maven); later 1.2.0, croner 11.0.1, cron-parser 5.10.6, cron-schedule
#            6.0.0, cronosjs 1.7.1 (npm).
# Expected:  day or weekday, one is enough, where both are restricted (crontab(5)). Libraries that read cron's five fields take its oddest rule along, as the four show.
# Behaviour: the three want both, the two of Java without a word about it where the fields are described. A table of jobs that moves from cron to one of them is
#            accepted as it is, and the weekly digest comes in November 2026, August 2027 and October 2028.
# Seen:      see the end of this script
# Needs:     Node.js 20 or newer, npm; a JDK of 17 or newer, Maven.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . later@1.2.0 croner@11.0.1 cron-parser@5.10.6 cron-schedule@6.0.0 cronosjs@1.7.1 >/dev/null
cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.springframework</groupId><artifactId>spring-context</artifactId><version>6.2.11</version></dependency>
    <dependency><groupId>it.sauronsoftware.cron4j</groupId><artifactId>cron4j</artifactId><version>2.2.5</version></dependency>
  </dependencies>
</project>
POM
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib

cat > Runs.java <<'JAVA'
import it.sauronsoftware.cron4j.Predictor;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Date;
import org.springframework.scheduling.support.CronExpression;

class Runs {
    public static void main(String[] expression) {
        ZonedDateTime start = ZonedDateTime.of(2026, 11, 1, 0, 0, 0, 0, ZoneOffset.UTC);
        CronExpression spring = CronExpression.parse("0 " + expression[0]);
        Predictor cron4j = new Predictor(expression[0], Date.from(start.toInstant()));
        ZonedDateTime run = start;
        StringBuilder runs = new StringBuilder("Spring:");
        StringBuilder others = new StringBuilder("cron4j:");
        for (int i = 0; i < 3; i++) {
            run = spring.next(run);
            runs.append(' ').append(run.toLocalDate());
            others.append(' ').append(cron4j.nextMatchingDate().toInstant().atZone(ZoneOffset.UTC).toLocalDate());
        }
        System.out.println(runs);
        System.out.println(others);
    }
}
JAVA
cat > runs.mjs <<'JS'
import { Cron } from 'croner';
import { CronExpressionParser } from 'cron-parser';
import { parseCronExpression } from 'cron-schedule';
import { CronosExpression } from 'cronosjs';
import later from 'later';

const [expression] = process.argv.slice(2);
const start = new Date('2026-11-01T00:00:00Z');
const parsed = CronExpressionParser.parse(expression, { currentDate: start, tz: 'UTC' });
const runs = {
  later: later.schedule(later.parse.cron(expression)).next(3, start),
  croner: new Cron(expression, { timezone: 'UTC' }).nextRuns(3, start),
  'cron-parser': [1, 2, 3].map(() => parsed.next().toDate()),
  'cron-schedule': parseCronExpression(expression).getNextDates(3, start),
  cronosjs: CronosExpression.parse(expression, { timezone: 'UTC' }).nextNDates(start, 3),
};
for (const [name, dates] of Object.entries(runs)) console.log(`${name}: ${dates.map((date) => date.toISOString().slice(0, 10)).join(' ')}`);
JS
export TZ=UTC
{
  timeout 60 java -cp 'lib/*' Runs.java '0 12 13 * 5'
  timeout 60 node runs.mjs '0 12 13 * 5'
} | tee seen

diff seen - <<'SEEN'
Spring: 2026-11-13 2027-08-13 2028-10-13
cron4j: 2026-11-13 2027-08-13 2028-10-13
later: 2026-11-13 2027-08-13 2028-10-13
croner: 2026-11-06 2026-11-13 2026-11-20
cron-parser: 2026-11-06 2026-11-13 2026-11-20
cron-schedule: 2026-11-06 2026-11-13 2026-11-20
cronosjs: 2026-11-06 2026-11-13 2026-11-20
SEEN
