#!/usr/bin/env bash
# Lucene's FrenchAnalyzer takes sin for fishing, Nice for nice and Tours for a tower, and tells "tue" from "tué" but not "passe" from "passé".
#
# Package:   org.apache.lucene:lucene-analysis-common 9.12.3 (Maven), FrenchAnalyzer.
# Expected:  accents either count or do not: a search without them finds all of such words or none.
# Behaviour: the light stemmer takes accents off words of five letters and more only, with their endings: pêche, péché and pêché are one word,
#            marche and marché too, while cote, côte, côté and tue, tué stay apart. Names of towns are words like others.
# Seen:      pêche péché pêché -> pech; passe passé -> pase; tue -> tue, tué -> tué; Cannes canne -> cane
# Needs:     a JDK 21 or newer, Maven.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>x</artifactId><version>1</version>
<dependencies>
<dependency><groupId>org.apache.lucene</groupId><artifactId>lucene-analysis-common</artifactId><version>9.12.3</version></dependency>
</dependencies></project>
XML
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null

cat > Stem.java <<'JAVA'
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

public class Stem {
    public static void main(String[] ignored) {
        for (String words : new String[] {"pêche péché pêché", "marche marché", "passe passé", "tue tué", "cote côte côté", "Nice nice", "Tours tour", "Cannes canne"}) {
            System.out.println(words + ": " + Stream.of(words.split(" ")).map(Stem::stem).collect(Collectors.joining(" ")));
        }
    }

    private static String stem(String word) {
        try (var tokens = new FrenchAnalyzer().tokenStream("title", word)) {
            tokens.reset();
            tokens.incrementToken();
            return tokens.getAttribute(CharTermAttribute.class).toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
JAVA
java -cp 'lib/*' Stem.java 2>/dev/null | tee seen

diff seen - <<'SEEN'
pêche péché pêché: pech pech pech
marche marché: march march
passe passé: pase pase
tue tué: tue tué
cote côte côté: cote côte côté
Nice nice: nice nice
Tours tour: tour tour
Cannes canne: cane cane
SEEN
