#!/usr/bin/env bash
# The Java library RSS Reader writes the attributes of XHTML content without quotation marks.
#
# Package:   com.apptasticsoftware:rssreader 3.9.3 (Maven), new RssReader().read(InputStream).
# Expected:  `content type="xhtml"` comes back as the markup that it was.
# Behaviour: it is put together again from events, with bare attribute values. Where a value holds a blank, HTML parsers end it there:
#            the alternative text becomes one word and an unknown attribute, and it is no XHTML any more.
# Seen:      <p><img src=quai.jpg alt=Le quai vide></img></p>
# Needs:     a JDK of 17 or newer, Maven.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy -Dartifact=com.apptasticsoftware:rssreader:3.9.3 -DoutputDirectory=lib

cat > Read.java <<'JAVA'
import com.apptasticsoftware.rssreader.RssReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

class Read {
    public static void main(String[] arguments) {
        String document = """
                <feed xmlns="http://www.w3.org/2005/Atom"><id>urn:f</id><title>Le port</title><updated>2026-03-14T09:00:00Z</updated>
                <entry><id>urn:e</id><title>Le bac</title><updated>2026-03-14T09:00:00Z</updated><link href="https://port.example/bac"/>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p><img src="quai.jpg" alt="Le quai vide"/></p></div></content>
                </entry></feed>""";
        new RssReader().read(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)))
                .forEach(item -> System.out.println(item.getContent().orElse("none").replaceAll("(?s).*(<p>.*</p>).*", "$1")));
    }
}
JAVA
java -cp 'lib/*' Read.java | tee seen

diff seen - <<'SEEN'
<p><img src=quai.jpg alt=Le quai vide></img></p>
SEEN
