#!/usr/bin/env bash
# java-string-similarity puts two different short titles at distance 0, or NaN, as if they were one; two that share a letter are farther apart.
#
# Package:   info.debatty:java-string-similarity 2.0.0 (Maven): NGram, QGram, Jaccard and SorensenDice with groups of four letters.
# Expected:  distance 0 is for equal texts; what is shorter than a group has none in common, so the distance is 1, as Cosine has it.
# Behaviour: QGram is 0 for any two texts shorter than the group. NGram gives their likeness as the distance: 0 for nothing in common, half for half.
#            Jaccard and SorensenDice divide 0 by 0, and NaN is neither over nor under any threshold. Where short headlines are compared, "Oui"
#            and "Non" are duplicates.
# Seen:      Oui/Non: NGram 0.0, QGram 0.0, Jaccard NaN, SorensenDice NaN, Cosine 1.0; Bac/Bar: NGram 0.67
# Needs:     a JDK 17 or newer, Maven.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>x</artifactId><version>1</version>
<dependencies>
<dependency><groupId>info.debatty</groupId><artifactId>java-string-similarity</artifactId><version>2.0.0</version></dependency>
</dependencies></project>
XML
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null

cat > Compare.java <<'JAVA'
import info.debatty.java.stringsimilarity.Cosine;
import info.debatty.java.stringsimilarity.Jaccard;
import info.debatty.java.stringsimilarity.NGram;
import info.debatty.java.stringsimilarity.QGram;
import info.debatty.java.stringsimilarity.SorensenDice;
import java.util.Locale;

public class Compare {
    public static void main(String[] ignored) {
        for (String[] pair : new String[][] {{"Oui", "Non"}, {"Bac", "Bar"}, {"Le bac", "La mer"}}) {
            String a = pair[0];
            String b = pair[1];
            System.out.printf(Locale.ROOT, "%s/%s: NGram %.2f, QGram %.0f, Jaccard %.2f, SorensenDice %.2f, Cosine %.2f%n", a, b, new NGram(4).distance(a, b),
                    new QGram(4).distance(a, b), new Jaccard(4).distance(a, b), new SorensenDice(4).distance(a, b), new Cosine(4).distance(a, b));
        }
    }
}
JAVA
java -cp 'lib/*' Compare.java | tee seen

diff seen - <<'SEEN'
Oui/Non: NGram 0.00, QGram 0, Jaccard NaN, SorensenDice NaN, Cosine 1.00
Bac/Bar: NGram 0.67, QGram 0, Jaccard NaN, SorensenDice NaN, Cosine 1.00
Le bac/La mer: NGram 0.47, QGram 6, Jaccard 1.00, SorensenDice 1.00, Cosine 1.00
SEEN
