#!/usr/bin/env bash
# ROME reads a fraction of a second as a count of milliseconds.
#
# Package:   com.rometools:rome 2.1.0 (Maven), the `updated` and `published` of Atom and `dc:date`.
# Expected:  RFC 3339 writes decimals of a second: ".5" is half a second, ".123456789" an eighth of one.
# Behaviour: the digits are taken for a whole number of milliseconds. ".5" becomes 5 ms; the six digits that Python
#            prints move an entry by two minutes, the nine of Go's RFC3339Nano by more than a day, into the future.
# Seen:      2026-03-14T09:26:53.5Z         -> 2026-03-14T09:26:53.005Z
#            2026-03-14T09:26:53.123456Z    -> 2026-03-14T09:28:56.456Z
#            2026-03-14T09:26:53.123456789Z -> 2026-03-15T19:44:29.789Z
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
    <dependency><groupId>com.rometools</groupId><artifactId>rome</artifactId><version>2.1.0</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.16</version></dependency>
  </dependencies>
</project>
POM
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib

cat > Fractions.java <<'JAVA'
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;

class Fractions {
    public static void main(String[] fractions) throws Exception {
        for (String fraction : fractions) {
            String at = "2026-03-14T09:26:53" + fraction + "Z";
            String feed = "<feed xmlns='http://www.w3.org/2005/Atom'><id>urn:f</id><title>f</title><updated>" + at
                    + "</updated><entry><id>urn:e</id><title>e</title><updated>" + at + "</updated></entry></feed>";
            var entry = new SyndFeedInput().build(new StringReader(feed)).getEntries().get(0);
            System.out.println(at + " -> " + entry.getUpdatedDate().toInstant());
        }
    }
}
JAVA
java -cp 'lib/*' Fractions.java .5 .123 .123456 .123456789 | tee seen

diff seen - <<'SEEN'
2026-03-14T09:26:53.5Z -> 2026-03-14T09:26:53.005Z
2026-03-14T09:26:53.123Z -> 2026-03-14T09:26:53.123Z
2026-03-14T09:26:53.123456Z -> 2026-03-14T09:28:56.456Z
2026-03-14T09:26:53.123456789Z -> 2026-03-15T19:44:29.789Z
SEEN
