#!/usr/bin/env bash
# ROME takes the address of an Atom feed for the address of its site.
#
# Package:   com.rometools:rome 2.1.0 (Maven), SyndFeed.getLink() of an Atom 1.0 feed.
# Expected:  the link with rel=alternate, "the site": what getLink() is of an RSS feed, and what it is of an Atom *entry*.
# Behaviour: as soon as the feed has a link rel=self, as RFC 4287 asks for, getLink() is that one, wherever it stands. Without it
#            it is the alternate.
# Seen:      alternate before self -> https://site.example/feed.atom; alternate alone -> https://site.example/
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

cat > Site.java <<'JAVA'
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;

class Site {
    public static void main(String[] none) throws Exception {
        String page = "<link rel='alternate' type='text/html' href='https://site.example/'/>";
        String self = "<link rel='self' type='application/atom+xml' href='https://site.example/feed.atom'/>";
        for (String links : new String[] {page + self, self + page, page}) {
            var feed = new SyndFeedInput().build(new StringReader("<feed xmlns='http://www.w3.org/2005/Atom'><id>urn:f</id><title>f</title>"
                    + "<updated>2026-03-14T09:26:53Z</updated>" + links + "<entry><id>urn:e</id><title>e</title><updated>2026-03-14T09:26:53Z</updated>"
                    + "<link rel='alternate' href='https://site.example/1'/><link rel='self' href='https://site.example/1.atom'/></entry></feed>"));
            System.out.println(links.replaceAll("<link rel='(\\w+)'.*?/>", "$1 ") + "-> " + feed.getLink() + ", its entry " + feed.getEntries().get(0).getLink());
        }
    }
}
JAVA
java -cp 'lib/*' Site.java | tee seen

diff seen - <<'SEEN'
alternate self -> https://site.example/feed.atom, its entry https://site.example/1
self alternate -> https://site.example/feed.atom, its entry https://site.example/1
alternate -> https://site.example/, its entry https://site.example/1
SEEN
