#!/usr/bin/env bash
# Micrometer's FunctionCounter stands still, without a sign, once nothing else holds the object that it counts.
#
# Package:   io.micrometer:micrometer-core 1.16.8 (Maven), FunctionCounter, and TimeGauge beside it.
# Expected:  a meter that was registered is held by the registry with what it measures; or it shows that it has lost it, as a gauge does: NaN.
# Behaviour: the object is held weakly. A counter over an object that only the lambda knew goes on telling its last value for good, so that rates
#            are 0 and an alert on "no polls" is the first to notice; a gauge of the same object becomes NaN.
# Seen:      counter 41.0, gauge 41.0; after a collection counter 41.0 though the object is gone, gauge NaN
# Needs:     a JDK 17 or newer, Maven.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>x</artifactId><version>1</version>
<dependencies>
<dependency><groupId>io.micrometer</groupId><artifactId>micrometer-core</artifactId><version>1.16.8</version></dependency>
</dependencies></project>
XML
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null

cat > Count.java <<'JAVA'
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicLong;

public class Count {
    public static void main(String[] ignored) throws Exception {
        MeterRegistry registry = new SimpleMeterRegistry();
        WeakReference<AtomicLong> polls = register(registry);
        print(registry, polls);
        for (int i = 0; i < 100 && polls.get() != null; i++) {
            System.gc();
            Thread.sleep(20);
        }
        print(registry, polls);
    }

    private static WeakReference<AtomicLong> register(MeterRegistry registry) {
        AtomicLong polls = new AtomicLong(41);
        FunctionCounter.builder("polls", polls, AtomicLong::doubleValue).register(registry);
        Gauge.builder("polls.now", polls, AtomicLong::doubleValue).register(registry);
        return new WeakReference<>(polls);
    }

    private static void print(MeterRegistry registry, WeakReference<AtomicLong> polls) {
        System.out.println("object " + (polls.get() == null ? "gone" : "there") + ": counter " + registry.get("polls").functionCounter().count() + ", gauge "
                + registry.get("polls.now").gauge().value());
    }
}
JAVA
java -cp 'lib/*' Count.java 2>/dev/null | tee seen

diff seen - <<'SEEN'
object there: counter 41.0, gauge 41.0
object gone: counter 41.0, gauge NaN
SEEN
