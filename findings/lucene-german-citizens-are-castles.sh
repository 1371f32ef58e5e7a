#!/usr/bin/env bash
# Lucene's GermanAnalyzer takes promoting for demanding, citizens for castles and cakes for kitchens, and spells Israel "isral" and a duel "dull".
#
# Package:   org.apache.lucene:lucene-analysis-common 9.12.3 (Maven), GermanAnalyzer.
# Expected:  an umlaut is another letter in German (fordern is to demand, fördern to promote), or at least ü and ue are one thing and u is another.
# Behaviour: ä, ö and ü lose their dots in every word, and so do ae, oe and ue, in which Germans write them without the key, also where they are
#            two sounds: Israel, Poet, Duell, Boeing. Endings go with all that: Bürger, Burger and Burg are one word, Küche and Kuchen, drücken
#            and drucken, Rat, Räte and Rate. Who subscribes to a search for one gets the other.
# Seen:      fordern ford, fördern ford; Bürger burg, Burg burg; Küche kuch, Kuchen kuch; Israel isral, Poet pot, Duell dull, Boeing boing
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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

public class Stem {
    public static void main(String[] lines) throws IOException {
        try (Analyzer analyzer = new GermanAnalyzer()) {
            for (String line : lines) {
                System.out.println(Stream.of(line.split(" ")).map(word -> word + " " + stems(analyzer, word)).collect(Collectors.joining(", ")));
            }
        }
    }

    private static String stems(Analyzer analyzer, String word) {
        List<String> stems = new ArrayList<>();
        try (var stream = analyzer.tokenStream("text", word)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) stems.add(term.toString());
        } catch (IOException error) {
            throw new IllegalStateException(error);
        }
        return String.join("+", stems);
    }
}
JAVA
java -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'lib/*' Stem.java \
  'fordern fördern' 'Bürger Burger Burg' 'Küche Kuchen' 'drücken drucken' 'Rat Räte Rate' 'schon schön' 'Israel Poet Duell Boeing Michael' | tee seen

diff seen - <<'SEEN'
fordern ford, fördern ford
Bürger burg, Burger burg, Burg burg
Küche kuch, Kuchen kuch
drücken druck, drucken druck
Rat rat, Räte rat, Rate rat
schon schon, schön schon
Israel isral, Poet pot, Duell dull, Boeing boing, Michael michal
SEEN
