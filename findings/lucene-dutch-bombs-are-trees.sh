#!/usr/bin/env bash
# Lucene's DutchAnalyzer takes a bomb for a tree, a man for the moon and a head for a purchase, and knows none of them in the plural.
#
# Package:   org.apache.lucene:lucene-analysis-common 9.12.3 (Maven), DutchAnalyzer.
# Expected:  a doubled vowel is another vowel in Dutch: bom and boom are two words, and their plurals are written bommen and bomen for that reason.
# Behaviour: a doubled vowel is made single, a doubled consonant is left: bom, boom and bomen (trees) are one word, and bommen (bombs) another. So
#            a search for the bomb finds trees and misses bombs. The same with bos, boos, bossen (forest, angry, forests), man, maan, mannen and kop,
#            koop, koppen. Vowels that change go apart as well: stad and steden, schip and schepen, lid and leden.
# Seen:      bom bom, bommen bomm, boom bom, bomen bom; man man, mannen mann, maan man
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
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

public class Stem {
    public static void main(String[] lines) throws IOException {
        try (Analyzer analyzer = new DutchAnalyzer()) {
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
  'bom bommen boom bomen' 'bos bossen boos' 'man mannen maan manen' 'kop koppen koop kopen' 'stad steden schip schepen lid leden' | tee seen

diff seen - <<'SEEN'
bom bom, bommen bomm, boom bom, bomen bom
bos bos, bossen boss, boos bos
man man, mannen mann, maan man, manen man
kop kop, koppen kopp, koop kop, kopen kop
stad stad, steden sted, schip schip, schepen schep, lid lid, leden led
SEEN
