#!/usr/bin/env bash
# Lucene's SpanishAnalyzer takes a port for a door, a book for a pound and the law for the Right, but tells a case from a house.
#
# Package:   org.apache.lucene:lucene-analysis-common 9.12.3 (Maven), SpanishAnalyzer.
# Expected:  -o and -a are one word's two forms in adjectives. In nouns they are two words, and those are what headlines are made of.
# Behaviour: an o or a at the end goes from each word of five letters and more, so that puerto and puerta, derecho and derecha, partido (party) and
#            partida (game), banco and banca are one; in words of four it stays, so that caso and casa, peso and pesa are two, and so are malo and
#            mala, which are one. The newspaper's port and its political Right cannot be searched for.
# Seen:      puerto puert, puerta puert; derecho derech, derecha derech; caso caso, casa casa; malo malo, mala mala
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
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

public class Stem {
    public static void main(String[] lines) throws IOException {
        try (Analyzer analyzer = new SpanishAnalyzer()) {
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
  'puerto puerta' 'libro libra' 'derecho derecha' 'partido partida' 'banco banca' 'caso casa' 'peso pesa' 'malo mala' | tee seen

diff seen - <<'SEEN'
puerto puert, puerta puert
libro libr, libra libr
derecho derech, derecha derech
partido partid, partida partid
banco banc, banca banc
caso caso, casa casa
peso peso, pesa pesa
malo malo, mala mala
SEEN
