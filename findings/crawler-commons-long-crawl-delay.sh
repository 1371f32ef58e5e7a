#!/usr/bin/env bash
# A Crawl-delay of more than five minutes forbids crawler-commons the whole site, allowed paths included.
#
# Package:   com.github.crawler-commons:crawler-commons 1.5 (Maven), new SimpleRobotRulesParser().parseContent(…).
# Expected:  `Crawl-delay: 301` means a request every 301 seconds. A feed that is asked once an hour is well within it.
# Behaviour: above 300 seconds the rules become “allow none”: every path is refused, and getCrawlDelay() is unset, so a caller
#            cannot see why. A second less, and everything but the disallowed path is allowed. (The bound is a field of the
#            parser, setMaxCrawlDelay, in milliseconds.)
# Seen:      300 -> feed allowed, delay 300000; 301 -> feed refused, delay unset
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
    <dependency><groupId>com.github.crawler-commons</groupId><artifactId>crawler-commons</artifactId><version>1.5</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.16</version></dependency>
  </dependencies>
</project>
POM
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib

cat > Delay.java <<'JAVA'
import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.nio.charset.StandardCharsets;
import java.util.List;

class Delay {
    public static void main(String[] seconds) {
        for (String delay : seconds) {
            byte[] robots = ("User-agent: *\nCrawl-delay: " + delay + "\nDisallow: /admin\n").getBytes(StandardCharsets.UTF_8);
            BaseRobotRules rules = new SimpleRobotRulesParser()
                    .parseContent("https://port.example/robots.txt", robots, "text/plain", List.of("reader"));
            System.out.println(delay
                    + " -> feed " + (rules.isAllowed("https://port.example/feed.xml") ? "allowed" : "refused")
                    + ", delay " + (rules.getCrawlDelay() == BaseRobotRules.UNSET_CRAWL_DELAY ? "unset" : rules.getCrawlDelay()));
        }
    }
}
JAVA
java -cp 'lib/*' Delay.java 300 301 | tee seen

diff seen - <<'SEEN'
300 -> feed allowed, delay 300000
301 -> feed refused, delay unset
SEEN
