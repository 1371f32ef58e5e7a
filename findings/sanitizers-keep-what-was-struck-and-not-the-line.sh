#!/usr/bin/env bash
# Two sanitisers keep what an editor struck out, and not that it is struck: "on Friday Saturday". HTML has three names for it, and each of the two knows another.
#
# Packages:  sanitize-html 2.17.5 (npm) with its defaults; org.jsoup:jsoup 1.21.2 (Maven), Safelist.relaxed(), "a full range of text and structural body HTML".
# Expected:  marks as harmless as <em>, which both allow, stay; or all three go the same way, as they look the same.
# Behaviour: sanitize-html allows <s> and drops <del> and <strike>, jsoup allows <strike> and drops <del> and <s>; the words within stay in the sentence. What news
#            corrects is written with <del> (Markdown's ~~ becomes it as well): readers get the old price, day or name as if it held. <ins> goes, too.
# Seen:      sanitize-html keeps s; jsoup keeps strike; <del>vendredi</del> becomes vendredi in both
# Needs:     Node.js 20 or newer, npm; a JDK of 17 or newer, Maven.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . sanitize-html@2.17.5 >/dev/null
cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.jsoup</groupId><artifactId>jsoup</artifactId><version>1.21.2</version></dependency>
  </dependencies>
</project>
POM
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib

cat > clean.mjs <<'JS'
import sanitize from 'sanitize-html';

console.log(`sanitize-html: ${sanitize(process.argv[2])}`);
JS
cat > Clean.java <<'JAVA'
import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;

class Clean {
    public static void main(String[] html) {
        System.out.println("jsoup: " + Jsoup.clean(html[0], Safelist.relaxed()));
    }
}
JAVA
text='<p>Le bac part <del>vendredi</del> <ins>samedi</ins>, <s>10</s> <strike>9</strike> <em>8</em> euros.</p>'
{
  timeout 60 node clean.mjs "$text"
  timeout 60 java -cp 'lib/*' Clean.java "$text"
} | tee seen

diff seen - <<'SEEN'
sanitize-html: <p>Le bac part vendredi samedi, <s>10</s> 9 <em>8</em> euros.</p>
jsoup: <p>Le bac part vendredi samedi, 10 <strike>9</strike> <em>8</em> euros.</p>
SEEN
