#!/usr/bin/env bash
# ROME's modules write times that no clock shows: a duration of 59.5 seconds as 00:00:60, a thumbnail at 00:01:02.500 as 00:01:2.5.
#
# Packages:  com.rometools:rome 2.1.0 with rome-modules 2.1.0 (Maven): ITunes and MediaRSS.
# Expected:  00:00:59 or 00:01:00 for itunes:duration; the time of media:thumbnail as it was read, which is RFC 2326's npt: two digits for seconds.
# Behaviour: seconds are rounded on their own, up to 60; npt's seconds lose the zero before them.
# Seen:      <itunes:duration>00:00:60</itunes:duration>, time="00:01:2.5"
# Needs:     a JDK 17 or newer, Maven.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>x</artifactId><version>1</version>
<dependencies>
<dependency><groupId>com.rometools</groupId><artifactId>rome-modules</artifactId><version>2.1.0</version></dependency>
<dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.16</version></dependency>
</dependencies></project>
XML
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null

cat > Again.java <<'JAVA'
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.SyndFeedOutput;
import java.io.StringReader;

public class Again {
    public static void main(String[] ignored) throws Exception {
        String feed = "<rss version='2.0' xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd' xmlns:media='http://search.yahoo.com/mrss/'>"
                + "<channel><title>t</title><link>https://site.example/</link><description>d</description><item><title>one</title>"
                + "<itunes:duration>59.5</itunes:duration><media:thumbnail url='https://site.example/1.jpg' time='00:01:02.500'/></item></channel></rss>";
        System.out.println(new SyndFeedOutput().outputString(new SyndFeedInput().build(new StringReader(feed))));
    }
}
JAVA
java -cp 'lib/*' Again.java 2>/dev/null | grep -o '<itunes:duration>[^<]*\|time="[^"]*"' | sort | tee seen

diff seen - <<'SEEN'
<itunes:duration>00:00:60
time="00:01:2.5"
SEEN
