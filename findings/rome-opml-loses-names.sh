#!/usr/bin/env bash
# ROME reads an OPML list as a feed whose subscriptions have no names, and writes it back without the one attribute that OPML requires.
#
# Package:   com.rometools:rome-opml 2.1.0 with rome 2.1.0 (Maven), SyndFeedInput and SyndFeedOutput.
# Expected:  `text` is what an outline is called and the one attribute that every outline must have (OPML 2.0); the entry made of an outline is
#            titled by it, and writing gives it back.
# Behaviour: an outline of type rss takes its title from `title` alone; `text` is dropped where it is the only one, as many exports
#            have it, and the written outline has neither. A folder beside it is titled by its `text`.
# Seen:      News: News; Le port: null; written: no text
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
    <dependency><groupId>com.rometools</groupId><artifactId>rome-opml</artifactId><version>2.1.0</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.16</version></dependency>
  </dependencies>
</project>
POM
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib

cat > Names.java <<'JAVA'
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.SyndFeedOutput;
import java.io.StringReader;

class Names {
    public static void main(String[] none) throws Exception {
        String list =
                """
                <opml version="2.0"><head><title>list</title></head><body><outline text="News">
                <outline type="rss" text="Le port" xmlUrl="https://port.example/feed"/></outline></body></opml>""";
        var feed = new SyndFeedInput().build(new StringReader(list));
        System.out.print("News: " + feed.getEntries().get(0).getTitle() + "; Le port: " + feed.getEntries().get(1).getTitle());
        feed.setFeedType("opml_2.0");
        String written = new SyndFeedOutput().outputString(feed);
        System.out.println("; written: " + (written.contains("Le port") ? "its text" : "no text"));
    }
}
JAVA
timeout 60 java -cp 'lib/*' Names.java | tee seen

diff seen - <<'SEEN'
News: News; Le port: null; written: no text
SEEN
