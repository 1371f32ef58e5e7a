#!/usr/bin/env bash
# Micrometer calls a counter "entries.created" entries_total for Prometheus, and loses it without a word if there is a counter "entries".
#
# Package:   io.micrometer:micrometer-registry-prometheus 1.15.3 (Maven), PrometheusMeterRegistry.
# Expected:  entries_created_total, as polls.sent is polls_sent_total: naming conventions add to a name and keep two names apart.
# Behaviour: created, total and bucket at the end of a name are words of Prometheus's own and are cut off. Two counters that differ by that
#            are one in the output, with the value of whichever is asked last; of a counter and a gauge the second is refused with a warning. A gauge
#            "queue.bucket" is shown as "queue".
# Seen:      entries 7, entries.created 3 -> entries_total 7.0; queue.bucket -> queue; polls.sent -> polls_sent_total
# Needs:     a JDK 17 or newer, Maven.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>x</artifactId><version>1</version>
<dependencies><dependency><groupId>io.micrometer</groupId><artifactId>micrometer-registry-prometheus</artifactId><version>1.15.3</version></dependency></dependencies></project>
XML
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null

cat > Count.java <<'JAVA'
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

public class Count {
    public static void main(String[] ignored) {
        var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        registry.counter("polls.sent").increment(2);
        registry.counter("entries.created").increment(3);
        registry.counter("entries").increment(7);
        registry.counter("stories.created").increment(5);
        registry.gauge("queue.bucket", 4);
        registry.scrape().lines().filter(line -> !line.startsWith("#")).forEach(System.out::println);
    }
}
JAVA
java -cp 'lib/*' Count.java 2>/dev/null | tee seen

diff seen - <<'SEEN'
entries_total 7.0
polls_sent_total 2.0
queue 4.0
stories_total 5.0
SEEN
