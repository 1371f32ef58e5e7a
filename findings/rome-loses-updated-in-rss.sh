#!/usr/bin/env bash
# ROME turns an Atom feed into an RSS feed without dates, unless its entries happen to have `published`.
#
# Package:   com.rometools:rome 2.1.0 (Maven), SyndFeed.setFeedType("rss_2.0") on what SyndFeedInput read.
# Expected:  `updated` is the only date that Atom demands of an entry, so it is the one that `pubDate` falls back to.
#            (The channel's date, from the feed's `updated`, is carried over.)
# Behaviour: `pubDate` is made from `published` alone, and no dc:date is written for the entry in its place: an entry of a valid
#            feed arrives without any date, and readers file it as of the moment they saw it.
# Seen:      updated only: no date; published and updated: <pubDate>Fri, 13 Mar 2026 08:00:00 GMT</pubDate>
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

cat > Dates.java <<'JAVA'
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.SyndFeedOutput;
import java.io.StringReader;

class Dates {
    public static void main(String[] arguments) throws Exception {
        System.out.println("updated only: " + converted(""));
        System.out.println("published and updated: " + converted("<published>2026-03-13T08:00:00Z</published>"));
    }

    private static String converted(String published) throws Exception {
        var feed = new SyndFeedInput().build(new StringReader("""
                <feed xmlns="http://www.w3.org/2005/Atom"><id>urn:f</id><title>f</title><updated>2026-03-14T09:00:00Z</updated>
                <link href="http://feed.example/"/><subtitle>s</subtitle>
                <entry><id>urn:e</id><title>e</title><updated>2026-03-14T09:00:00Z</updated>%s<summary>s</summary></entry></feed>"""
                .formatted(published)));
        feed.setFeedType("rss_2.0");
        String written = new SyndFeedOutput().outputString(feed, false);
        String item = written.substring(written.indexOf("<item>"));
        return item.replaceAll("(?s).*?((<pubDate>.*?</pubDate>)|(<dc:date>.*?</dc:date>)|$).*", "$1").replaceAll("^$", "no date");
    }
}
JAVA
java -cp 'lib/*' Dates.java | tee seen

diff seen - <<'SEEN'
updated only: no date
published and updated: <pubDate>Fri, 13 Mar 2026 08:00:00 GMT</pubDate>
SEEN
