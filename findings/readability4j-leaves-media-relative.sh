#!/usr/bin/env bash
# readability4j makes an article's links and pictures absolute, and leaves picture sets, films, posters and sound relative.
#
# Package:   net.dankito.readability4j:readability4j 1.0.8 (Maven), new Readability4J(address, html).parse().
# Expected:  what is taken out of a page to be read elsewhere keeps all its references, as the address given makes possible.
# Behaviour: href and src of img are resolved; srcset, video, its poster, and audio stay as they were. In a reader the film asks the reader's own
#            address, and a browser that prefers srcset shows no picture although src is right.
# Seen:      absolute: a, img src; relative: img srcset, video src, video poster, audio src
# Needs:     a JDK 17 or newer, Maven.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>x</artifactId><version>1</version>
<dependencies><dependency><groupId>net.dankito.readability4j</groupId><artifactId>readability4j</artifactId><version>1.0.8</version></dependency></dependencies></project>
XML
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null

cat > Extract.java <<'JAVA'
import net.dankito.readability4j.Readability4J;

public class Extract {
    public static void main(String[] ignored) {
        String words = "<p>The council met on Tuesday evening in the town hall, and decided, after a long debate, that the bridge would be opened to"
                + " bicycles from the first of April on, although some members had asked for more time and for another report.</p>";
        String page = "<html><head><title>The bridge</title></head><body><article><h1>The bridge</h1><figure><img src='a.jpg' srcset='b.jpg 2x'></figure>"
                + words.repeat(4) + "<p>See <a href='report.html'>the report</a>.</p><video src='c.mp4' poster='d.jpg'></video><audio src='e.mp3'></audio>"
                + words.repeat(2) + "</article></body></html>";
        System.out.println(new Readability4J("https://site.example/2026/bridge.html", page).parse().getContent());
    }
}
JAVA
java -cp 'lib/*' Extract.java 2>/dev/null | grep -o '\(href\|src\|srcset\|poster\)="[^"]*"' | tee seen

diff seen - <<'SEEN'
src="https://site.example/2026/a.jpg"
srcset="b.jpg 2x"
href="https://site.example/2026/report.html"
src="c.mp4"
poster="d.jpg"
src="e.mp3"
SEEN
