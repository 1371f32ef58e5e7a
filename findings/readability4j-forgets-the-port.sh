#!/usr/bin/env bash
# readability4j makes references absolute without the port of the page's address, and without what the page says of its base.
#
# Package:   net.dankito.readability4j:readability4j 1.0.8 (Maven), new Readability4J(address, html).parse().
# Expected:  http://site.example:8080/2026/bridge.html and a.jpg make http://site.example:8080/2026/a.jpg; with <base href="/photos/"> /photos/a.jpg.
# Behaviour: the port is gone from what is relative to the page's folder or to its root: links and pictures lead to another server. The base is not
#            asked for. What jsoup makes absolute beforehand (absUrl) stays right.
# Seen:      http://site.example/2026/a.jpg and http://site.example/times, both times
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
        String words = "<p>The ferry leaves at seven, and on Sundays at nine, unless the wind is from the north, when it stays where it is and everybody"
                + " waits in the hall, which has been painted again this spring.</p>";
        for (String head : new String[] {"", "<base href='/photos/'>"}) {
            String page = "<html><head>" + head + "<title>The ferry</title></head><body><article><h1>The ferry</h1><img src='a.jpg'>" + words.repeat(5)
                    + "<p>See <a href='/times'>the times</a>.</p>" + words.repeat(2) + "</article></body></html>";
            System.out.println(new Readability4J("http://site.example:8080/2026/ferry.html", page).parse().getContent());
        }
    }
}
JAVA
java -cp 'lib/*' Extract.java 2>/dev/null | grep -o '\(href\|src\)="[^"]*"' | tee seen

diff seen - <<'SEEN'
src="http://site.example/2026/a.jpg"
href="http://site.example/times"
src="http://site.example/2026/a.jpg"
href="http://site.example/times"
SEEN
