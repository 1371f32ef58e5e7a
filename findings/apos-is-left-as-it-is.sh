#!/usr/bin/env bash
# commons-text, Spring and PHP leave &apos; in a text whose references they were asked to decode, and know &#39; and &rsquo; beside it.
#
# Packages:  org.apache.commons:commons-text 1.14.0 (StringEscapeUtils.unescapeHtml4), org.springframework:spring-web 6.2.10 (HtmlUtils.htmlUnescape; Maven),
#            Debian 12: php8.2-cli (html_entity_decode); org.jsoup:jsoup 1.21.2 (Maven), Python's html and he 1.2.0 (npm) beside them.
# Expected:  &apos; is a reference of HTML (13.5, since 2014) and XML; most XML writers make it of an apostrophe, and RSS descriptions are escaped once
#            more, so that it is the commonest reference in French titles.
# Behaviour: their list is that of HTML 4 (1999), which has 252 names and not this one: titles read "l&apos;avion". PHP decodes it if it is told
#            ENT_HTML5; its default has been ENT_HTML401 through all versions. Names of HTML 5 such as &num; stay as well.
# Seen:      l&apos;avion &#39; &rsquo; &num; -> l&apos;avion ' ’ &num; (commons-text, Spring, PHP), l'avion ' ’ # (jsoup, Python, he)
# Needs:     Debian 12 (run as root to let it install), a JDK 17 or newer, Maven, Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends php8.2-cli python3 >/dev/null
npm install --silent --no-audit --no-fund --prefix . he@1.2.0 >/dev/null

cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>x</artifactId><version>1</version>
<dependencies>
<dependency><groupId>org.apache.commons</groupId><artifactId>commons-text</artifactId><version>1.14.0</version></dependency>
<dependency><groupId>org.springframework</groupId><artifactId>spring-web</artifactId><version>6.2.10</version></dependency>
<dependency><groupId>org.jsoup</groupId><artifactId>jsoup</artifactId><version>1.21.2</version></dependency>
</dependencies></project>
XML
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null

cat > Decode.java <<'JAVA'
import org.apache.commons.text.StringEscapeUtils;
import org.jsoup.parser.Parser;
import org.springframework.web.util.HtmlUtils;

class Decode {
    public static void main(String[] text) {
        System.out.println("commons-text " + StringEscapeUtils.unescapeHtml4(text[0]));
        System.out.println("Spring " + HtmlUtils.htmlUnescape(text[0]));
        System.out.println("jsoup " + Parser.unescapeEntities(text[0], false));
    }
}
JAVA
text='l&apos;avion &#39; &rsquo; &num;'
{
  java -Dstdout.encoding=UTF-8 -Dfile.encoding=UTF-8 -cp 'lib/*' Decode.java "$text"
  php -r 'echo "PHP ", html_entity_decode($argv[1]), "\nPHP ENT_HTML5 ", html_entity_decode($argv[1], ENT_QUOTES | ENT_HTML5), "\n";' "$text"
  /usr/bin/python3 -c 'import html, sys; print("Python", html.unescape(sys.argv[1]))' "$text"
  node -e 'console.log("he", require("he").decode(process.argv[1]))' "$text"
} | tee seen

diff seen - <<'SEEN'
commons-text l&apos;avion ' ’ &num;
Spring l&apos;avion ' ’ &num;
jsoup l'avion ' ’ #
PHP l&apos;avion ' ’ &num;
PHP ENT_HTML5 l'avion ' ’ #
Python l'avion ' ’ #
he l'avion ' ’ #
SEEN
