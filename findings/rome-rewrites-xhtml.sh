#!/usr/bin/env bash
# ROME changes the words of XHTML content when it writes Atom: indented it tears them apart, not indented it flattens `pre`.
#
# Package:   com.rometools:rome 2.1.0 (Maven), SyndFeedOutput.outputString(feed), which indents, and outputString(feed, false).
# Expected:  indentation stays outside `content type="xhtml"`: inside it white space is text (XHTML, and `pre` above all).
# Behaviour: indented, mixed content is broken into lines of its own, so a reader shows a blank where there was none
#            ("in croyable"), and the first line of a `pre` loses its indentation. Not indented, the words stay whole, but the
#            lines of a `pre` run together. No way of writing gives back what was read; reading itself ends its lines with CR LF.
# Seen:      before: |incroyable| |  un\r\n    deux|; indented: |in croyable| |un\r\n    deux|; not indented: |incroyable| |un deux|
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

cat > Indented.java <<'JAVA'
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.SyndFeedOutput;
import java.io.StringReader;

class Indented {
    public static void main(String[] arguments) throws Exception {
        SyndFeed feed = read("""
                <feed xmlns="http://www.w3.org/2005/Atom"><id>urn:f</id><title>f</title><updated>2026-03-14T09:00:00Z</updated>
                <entry><id>urn:e</id><title>e</title><updated>2026-03-14T09:00:00Z</updated><content type="xhtml"
                ><div xmlns="http://www.w3.org/1999/xhtml"><p>in<em>croyable</em></p><pre>  un
                    deux</pre></div></content></entry></feed>""");
        show("before", feed);
        show("indented", read(new SyndFeedOutput().outputString(feed)));
        show("not indented", read(new SyndFeedOutput().outputString(feed, false)));
    }

    private static SyndFeed read(String document) throws Exception {
        return new SyndFeedInput().build(new StringReader(document));
    }

    private static void show(String when, SyndFeed feed) {
        String html = feed.getEntries().get(0).getContents().get(0).getValue();
        String paragraph = html.substring(html.indexOf("<p>"), html.indexOf("</p>"));
        String pre = html.substring(html.indexOf("<pre>") + 5, html.indexOf("</pre>"));
        System.out.println(when + ": |" + paragraph.replaceAll("<[^>]*>", "").strip().replaceAll("\\s+", " ") + "| |" + pre.replace("\r", "\\r").replace("\n", "\\n") + "|");
    }
}
JAVA
java -cp 'lib/*' Indented.java | tee seen

diff seen - <<'SEEN'
before: |incroyable| |  un\r\n    deux|
indented: |in croyable| |un\r\n    deux|
not indented: |incroyable| |un deux|
SEEN
