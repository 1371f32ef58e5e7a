#!/usr/bin/env bash
# ROME reads an Atom feed with xml:base, leaves its addresses relative, and writes it again without the base: every link leads elsewhere.
#
# Package:   com.rometools:rome 2.1.0 (Maven), SyndFeedInput and SyndFeedOutput; Atom10Parser.setResolveURIs(true) beside it.
# Expected:  a relative address is resolved against the base in scope (RFC 4287, 2): bac.html in an entry with base /journal/ is /journal/bac.html.
#            Read and written, the feed names the same pages.
# Behaviour: getLink() is bac.html, and the document written says bac.html with no base, so that it is resolved against wherever that document is
#            kept. With the static switch, which is off, links are whole; those inside content stay relative to a base that is gone.
# Seen:      off: link bac.html, written bac.html, base none; on: link https://port.example/journal/bac.html, content quai.html, base none
# Needs:     a JDK 17 or newer, Maven.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>x</artifactId><version>1</version>
<dependencies>
<dependency><groupId>com.rometools</groupId><artifactId>rome</artifactId><version>2.1.0</version></dependency>
<dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.16</version></dependency>
</dependencies></project>
XML
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null

cat > Again.java <<'JAVA'
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.SyndFeedOutput;
import com.rometools.rome.io.impl.Atom10Parser;
import java.io.StringReader;
import java.util.regex.Pattern;

public class Again {
    public static void main(String[] ignored) throws Exception {
        String document = "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://port.example/'><id>urn:port:feed</id><title>Le port</title>"
                + "<updated>2026-03-14T09:00:00Z</updated><entry xml:base='journal/'><id>urn:port:1</id><title>Le bac</title><updated>2026-03-14T09:00:00Z</updated>"
                + "<link href='bac.html'/><content type='html'>&lt;a href='quai.html'&gt;Quai&lt;/a&gt;</content></entry></feed>";
        for (boolean resolve : new boolean[] {false, true}) {
            Atom10Parser.setResolveURIs(resolve);
            var feed = new SyndFeedInput().build(new StringReader(document));
            String written = new SyndFeedOutput().outputString(feed);
            System.out.println((resolve ? "on" : "off") + ": link " + feed.getEntries().get(0).getLink() + ", written " + first(written, "rel=\"alternate\" href=\"([^\"]*)")
                    + ", content " + first(written, "href='([^']*)") + ", base " + first(written, "xml:base=.([^\"']*)"));
        }
    }

    private static String first(String text, String pattern) {
        var found = Pattern.compile(pattern).matcher(text);
        return found.find() ? found.group(1) : "none";
    }
}
JAVA
java -cp 'lib/*' Again.java 2>/dev/null | tee seen

diff seen - <<'SEEN'
off: link bac.html, written bac.html, content quai.html, base none
on: link https://port.example/journal/bac.html, written https://port.example/journal/bac.html, content quai.html, base none
SEEN
