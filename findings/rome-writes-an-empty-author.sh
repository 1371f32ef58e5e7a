#!/usr/bin/env bash
# ROME gives every Atom entry that inherits its author an empty author of its own when it writes the feed again.
#
# Package:   com.rometools:rome 2.1.0 (Maven), SyndFeedInput followed by SyndFeedOutput, both as they come.
# Expected:  an entry without an author inherits the feed's (RFC 4287, 4.1.2 and 4.2.1); read and written again, it still does.
# Behaviour: the entry comes out with `<author><name/></author>`. That hides the feed's author from every reader, so the
#            article is by nobody; SyndEntry.getAuthors() is empty meanwhile, and nothing in the model shows the element.
# Seen:      authors in the model: 0; written for the entry: <author><name /></author>
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

cat > Author.java <<'JAVA'
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.SyndFeedOutput;
import java.io.StringReader;

class Author {
    public static void main(String[] arguments) throws Exception {
        var feed = new SyndFeedInput().build(new StringReader("""
                <feed xmlns="http://www.w3.org/2005/Atom"><id>urn:f</id><title>Le port</title><updated>2026-03-14T09:00:00Z</updated>
                <author><name>Anne Le Gall</name></author>
                <entry><id>urn:e</id><title>Le bac</title><updated>2026-03-14T09:00:00Z</updated><summary>Il repart.</summary></entry></feed>"""));
        System.out.println("authors in the model: " + feed.getEntries().get(0).getAuthors().size());
        String written = new SyndFeedOutput().outputString(feed, false);
        String entry = written.substring(written.indexOf("<entry>"));
        System.out.println(entry.substring(entry.indexOf("<author>"), entry.indexOf("</author>")) + "</author>");
    }
}
JAVA
java -cp 'lib/*' Author.java | tee seen

diff seen - <<'SEEN'
authors in the model: 0
<author><name /></author>
SEEN
