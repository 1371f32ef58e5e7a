#!/usr/bin/env bash
# The URL normaliser of crawler-commons drops the "=" of an empty parameter and one of two slashes: addresses that may be other pages.
#
# Package:   com.github.crawler-commons:crawler-commons 1.4 (Maven), BasicURLNormalizer with its defaults.
# Expected:  normalising keeps to what RFC 3986 (6.2.2, 6.2.3) calls equivalent: letters, escapes, dots, the default port. "?q=" and "?q" may be two pages, as
#            "//" and "/" in a path may.
# Behaviour: parameters are taken apart, sorted and put together again: "q=" becomes "q". A source that is asked at its "normal" address answers with
#            another page, or none.
# Seen:      https://port.example/?q=&p=2 -> https://port.example/?p=2&q
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
    <dependency><groupId>com.github.crawler-commons</groupId><artifactId>crawler-commons</artifactId><version>1.4</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.16</version></dependency>
  </dependencies>
</project>
POM
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib

cat > Normal.java <<'JAVA'
import crawlercommons.filters.basic.BasicURLNormalizer;

class Normal {
    public static void main(String[] urls) {
        for (String url : urls) {
            System.out.println(url + " -> " + new BasicURLNormalizer().filter(url));
        }
    }
}
JAVA
java -cp 'lib/*' Normal.java 'https://port.example/?q=&p=2' 'https://port.example/?q&p=2' 'https://port.example/a//b' 'https://port.example/100%' 'https://Port.example:443/%7Ea' | tee seen

diff seen - <<'SEEN'
https://port.example/?q=&p=2 -> https://port.example/?p=2&q
https://port.example/?q&p=2 -> https://port.example/?p=2&q
https://port.example/a//b -> https://port.example/a/b
https://port.example/100% -> https://port.example/100%25
https://Port.example:443/%7Ea -> https://port.example/~a
SEEN
