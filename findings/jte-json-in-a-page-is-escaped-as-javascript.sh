#!/usr/bin/env bash
# JTE escapes what stands in a JSON-LD block as JavaScript: "L'été" is no JSON there, and the article's description is lost, for every headline with an apostrophe.
#
# Package:   gg.jte:jte 3.2.1 (Maven).
# Expected:  in <script type="application/ld+json"> a value is escaped as JSON has it (RFC 8259, section 7), as the block's type says; or not escaped at all, so that
#            who writes the template knows that it is for them to do.
# Behaviour: whatever stands in <script> is escaped as a JavaScript string: the apostrophe as \', which JSON does not know, so that nobody can read the block at all.
#            Titles without one, and with quotation marks, which JSON escapes likewise, come out right: the tests that somebody writes pass.
# Seen:      {"@type": "NewsArticle", "headline": "L\'été"}: not readable; {"@type": "NewsArticle", "headline": "Il a dit \"non\""}: Il a dit "non"
# Needs:     a JDK of 17 or newer, Maven, Node.js (to read JSON).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>gg.jte</groupId><artifactId>jte</artifactId><version>3.2.1</version></dependency>
  </dependencies>
</project>
POM
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null

mkdir templates
cat > templates/article.jte <<'JTE'
@param String title
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "${title}"}</script>
JTE
cat > Page.java <<'JAVA'
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;

class Page {
    public static void main(String[] titles) {
        var engine = TemplateEngine.create(new DirectoryCodeResolver(Path.of("templates")), Path.of("classes"), ContentType.Html);
        for (String title : titles) {
            var page = new StringOutput();
            engine.render("article.jte", title, page);
            System.out.print(page);
        }
    }
}
JAVA
java -Dstdout.encoding=UTF-8 -Dsun.jnu.encoding=UTF-8 -cp 'lib/*' Page.java "L'été" 'Il a dit "non"' 2>errors | grep script > page || { cat errors; exit 1; }
node - <<'JS' | tee seen
for (const line of require('fs').readFileSync('page', 'utf8').trim().split('\n')) {
  const block = line.replace(/<\/?script[^>]*>/g, '');
  let headline;
  try { headline = JSON.parse(block).headline; } catch { headline = 'not readable'; }
  console.log(`${block}: ${headline}`);
}
JS

diff seen - <<'SEEN'
{"@type": "NewsArticle", "headline": "L\'été"}: not readable
{"@type": "NewsArticle", "headline": "Il a dit \"non\""}: Il a dit "non"
SEEN
