#!/usr/bin/env bash
# The Java library RSS Reader takes the link of an RSS channel's picture for the channel's own.
#
# Package:   com.apptasticsoftware:rssreader 3.9.3 (Maven), new RssReader().read(InputStream).
# Expected:  `channel/link` is the site; `channel/image/link` is what the picture links to (RSS 2.0).
# Behaviour: whichever comes last wins, and `image` usually follows `link`. The title of the picture is told apart, its link is not.
# Seen:      Le port, https://port.example/a-propos
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
                <rss version="2.0"><channel><title>Le port</title><link>https://port.example/</link><description>Le quai</description>
                <image><url>https://port.example/logo.png</url><title>Logo</title><link>https://port.example/a-propos</link></image>
                <item><title>Le bac</title><link>https://port.example/bac</link></item></channel></rss>""";
        new RssReader().read(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)))
                .forEach(item -> System.out.println(item.getChannel().getTitle() + ", " + item.getChannel().getLink()));
    }
}
JAVA
java -cp 'lib/*' Read.java | tee seen

diff seen - <<'SEEN'
Le port, https://port.example/a-propos
SEEN
