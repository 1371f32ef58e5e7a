#!/usr/bin/env bash
# ROME gives an XHTML title with the <div> around it and its namespace: getTitle() is what programs print.
#
# Package:   com.rometools:rome 2.1.0 (Maven), getTitle() and getTitleEx() of an entry.
# Expected:  "the XHTML div element itself is not part of the content" (RFC 4287, 3.1.1.3): Un <em>bac</em>, or the words.
# Behaviour: the div is kept: a title of HTML is "Un <em>bac</em>", the same as XHTML is <div xmlns="…">Un <em>bac</em></div>, and a page that
#            prints titles breaks its line there, a program that compares titles sees two.
# Seen:      <div xmlns="http://www.w3.org/1999/xhtml">Un <em>bac</em></div>
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

cat > Titles.java <<'JAVA'
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;

class Titles {
    public static void main(String[] titles) throws Exception {
        for (String title : titles) {
            String feed = "<feed xmlns='http://www.w3.org/2005/Atom'><id>urn:f</id><title>f</title><updated>2026-03-14T09:00:00Z</updated>"
                    + "<entry><id>urn:e</id><updated>2026-03-14T09:00:00Z</updated>" + title + "</entry></feed>";
            var entry = new SyndFeedInput().build(new StringReader(feed)).getEntries().get(0);
            System.out.println(entry.getTitleEx().getType() + ": " + entry.getTitle());
        }
    }
}
JAVA
java -cp 'lib/*' Titles.java "<title type='html'>Un &lt;em>bac&lt;/em></title>" "<title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>Un <em>bac</em></div></title>" | tee seen

diff seen - <<'SEEN'
html: Un <em>bac</em>
xhtml: <div xmlns="http://www.w3.org/1999/xhtml">Un <em>bac</em></div>
SEEN
