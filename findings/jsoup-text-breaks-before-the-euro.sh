#!/usr/bin/env bash
# jsoup's text() makes a plain blank of a no-break space and takes soft hyphens and zero-width spaces away, while the narrow no-break space stays.
#
# Package:   org.jsoup:jsoup 1.24.1 (Maven), Element.text() beside wholeText().
# Expected:  "Whitespace is normalized": runs of HTML's white space, which are blanks, tabs and line ends (ASCII whitespace), become one blank, as a browser shows them. A
#            no-break space is a letter like others there: it keeps "12 €" and "Lundi :" on one line, and is never collapsed.
# Behaviour: U+00A0 is white space for it, and two of them become one. A headline that passes through text() may end a line before its colon or its euro. U+202F, which
#            French typography has before ? and !, is kept, so that one text has both kinds of treatment. U+200B, at which Thai and Khmer lines break, and U+00AD are gone.
# Seen:      "12<A0>€", "Lundi<202F>?", "a<A0><A0>b", "co<AD>op", "ไป<200B>ไหน": text() 12 €, Lundi<202F>?, a b, coop, ไปไหน
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
    <dependency><groupId>org.jsoup</groupId><artifactId>jsoup</artifactId><version>1.24.1</version></dependency>
  </dependencies>
</project>
POM
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib

cat > Text.java <<'JAVA'
import org.jsoup.Jsoup;

class Text {
    public static void main(String[] none) {
        for (String html : new String[] {"12&nbsp;€", "Lundi&#x202F;?", "a&nbsp;&nbsp;b", "co&shy;op", "ไป&#x200B;ไหน"}) {
            var element = Jsoup.parseBodyFragment(html).body();
            System.out.println(visible(element.wholeText()) + ": " + visible(element.text()));
        }
    }

    private static String visible(String text) {
        StringBuilder seen = new StringBuilder();
        text.codePoints().forEach(letter -> {
            if (letter == 0xA0 || letter == 0xAD || letter == 0x200B || letter == 0x202F) seen.append("<%X>".formatted(letter));
            else seen.appendCodePoint(letter);
        });
        return seen.toString();
    }
}
JAVA
timeout 60 java -Dstdout.encoding=UTF-8 -Dfile.encoding=UTF-8 -cp 'lib/*' Text.java | tee seen

diff seen - <<'SEEN'
12<A0>€: 12 €
Lundi<202F>?: Lundi<202F>?
a<A0><A0>b: a b
co<AD>op: coop
ไป<200B>ไหน: ไปไหน
SEEN
