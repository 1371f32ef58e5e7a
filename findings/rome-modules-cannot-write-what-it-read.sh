#!/usr/bin/env bash
# ROME's content module reads an article that holds "]]>" and cannot write it again: the whole feed is refused.
#
# Packages:  com.rometools:rome 2.1.0 with rome-modules 2.1.0 (Maven), SyndFeedInput and SyndFeedOutput.
# Expected:  what was read is written, escaped or in two sections: "]]>" is ordinary text between ]]&gt; and the like (XML 1.0, 2.4 and 2.7).
# Behaviour: content:encoded is always written as one CDATA section, and JDOM refuses the text. One article about XML or JavaScript among a
#            hundred, and there is no feed. Without rome-modules on the path the same feed is written.
# Seen:      with rome-modules: IllegalDataException; without: written
# Needs:     a JDK 17 or newer, Maven.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>x</artifactId><version>1</version>
<dependencies>
<dependency><groupId>com.rometools</groupId><artifactId>rome-modules</artifactId><version>2.1.0</version></dependency>
<dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.16</version></dependency>
</dependencies></project>
XML
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null

cat > Again.java <<'JAVA'
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.SyndFeedOutput;
import java.io.StringReader;

public class Again {
    public static void main(String[] ignored) throws Exception {
        String feed = "<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><title>t</title>"
                + "<link>https://site.example/</link><description>d</description><item><title>How a CDATA section ends</title>"
                + "<content:encoded>&lt;p&gt;It ends with ]]&amp;gt; or, in a script, with ]]&gt;.&lt;/p&gt;</content:encoded></item></channel></rss>";
        try {
            new SyndFeedOutput().outputString(new SyndFeedInput().build(new StringReader(feed)));
            System.out.println("written");
        } catch (RuntimeException refused) {
            System.out.println(refused.getClass().getSimpleName());
        }
    }
}
JAVA
for jars in 'lib/*' 'core/*'; do
  mkdir -p core && cp lib/*.jar core && rm -f core/rome-modules-*.jar
  echo "$jars $(java -cp "$jars" Again.java 2>/dev/null)"
done | tee seen

diff seen - <<'SEEN'
lib/* IllegalDataException
core/* written
SEEN
