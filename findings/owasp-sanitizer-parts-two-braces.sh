#!/usr/bin/env bash
# OWASP's Java HTML Sanitizer writes a comment between two opening braces of the text, so that feeds and searches no longer find "{{".
#
# Package:   com.googlecode.owasp-java-html-sanitizer:owasp-java-html-sanitizer 20240325.1 (Maven), read again by jsoup 1.21.2.
# Expected:  text is text: an article about templates keeps "{{ nom }}", as long as it is no markup.
# Behaviour: an empty comment goes between the braces, for the sake of templates in the page. The words are unchanged, the HTML is not: who compares, hashes
#            or searches HTML sees an edit, and a search for "{{" finds nothing. "=", "@", "+" and "`" become numbers, too.
# Seen:      <p>{{ nom }} = 1 @ 2</p> -> <p>{<!-- -->{ nom }} &#61; 1 &#64; 2</p>
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
    <dependency><groupId>com.googlecode.owasp-java-html-sanitizer</groupId><artifactId>owasp-java-html-sanitizer</artifactId><version>20240325.1</version></dependency>
    <dependency><groupId>org.jsoup</groupId><artifactId>jsoup</artifactId><version>1.21.2</version></dependency>
  </dependencies>
</project>
POM
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib

cat > Clean.java <<'JAVA'
import org.jsoup.Jsoup;
import org.owasp.html.HtmlPolicyBuilder;

class Clean {
    public static void main(String[] args) {
        var policy = new HtmlPolicyBuilder().allowElements("p").toFactory();
        for (String html : args) {
            String once = policy.sanitize(html);
            System.out.println(once + " | same again: " + once.equals(policy.sanitize(once)) + " | text: " + Jsoup.parseBodyFragment(once).text());
        }
    }
}
JAVA
java -cp 'lib/*' Clean.java '<p>{{ nom }} = 1 @ 2</p>' '<p>{ nom }</p>' | tee seen

diff seen - <<'SEEN'
<p>{<!-- -->{ nom }} &#61; 1 &#64; 2</p> | same again: true | text: {{ nom }} = 1 @ 2
<p>{ nom }</p> | same again: true | text: { nom }
SEEN
