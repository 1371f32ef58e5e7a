#!/usr/bin/env bash
# The Java library RSS Reader takes an Atom entry's last link for its page, whatever the link's relation says.
#
# Package:   com.apptasticsoftware:rssreader 3.9.3 (Maven), new RssReader().read(InputStream).
# Expected:  the link without a `rel`, or with `alternate`, is the entry's page (RFC 4287, 4.2.7.2); `enclosure` is an attachment.
# Behaviour: each `link` overwrites the one before. WordPress and blogs with comments write `replies` last, so every headline
#            opens the comments' feed; an `enclosure` is no enclosure but the page, if it comes last.
# Seen:      page: https://port.example/bac/comments.atom, enclosures: 0
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
                <entry><id>urn:e</id><title>Le bac</title><updated>2026-03-14T09:00:00Z</updated>
                <link rel="alternate" href="https://port.example/bac"/>
                <link rel="enclosure" href="https://port.example/bac.mp3" type="audio/mpeg"/>
                <link rel="replies" href="https://port.example/bac/comments.atom" type="application/atom+xml"/></entry></feed>""";
        new RssReader().read(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)))
                .forEach(item -> System.out.println("page: " + item.getLink().orElse("none") + ", enclosures: " + item.getEnclosures().size()));
    }
}
JAVA
java -cp 'lib/*' Read.java | tee seen

diff seen - <<'SEEN'
page: https://port.example/bac/comments.atom, enclosures: 0
SEEN
