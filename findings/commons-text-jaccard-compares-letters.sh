#!/usr/bin/env bash
# The Jaccard similarity of Apache Commons Text compares the letters that two texts have, not their words: "listen" and "silent" are one.
#
# Package:   org.apache.commons:commons-text 1.13.0 (Maven), JaccardSimilarity beside CosineDistance, which takes words.
# Expected:  two texts are compared by their words, or by pieces of them, as Jaccard's index of texts is used (shingles): headlines that share no word are
#            not alike. Its neighbour in the package splits at white space by itself.
# Behaviour: each text is the set of its characters: headlines of some length have the same letters, and are nearly equal. Anagrams are 1.0.
# Seen:      "le port rouvre lundi" and "un pont ferme au nord": 0.60; CosineDistance 1.0 (nothing in common)
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
    <dependency><groupId>org.apache.commons</groupId><artifactId>commons-text</artifactId><version>1.13.0</version></dependency>
  </dependencies>
</project>
POM
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib

cat > Compare.java <<'JAVA'
import java.util.Locale;
import org.apache.commons.text.similarity.CosineDistance;
import org.apache.commons.text.similarity.JaccardSimilarity;

class Compare {
    public static void main(String[] texts) {
        for (int i = 0; i < texts.length; i += 2) {
            System.out.printf(Locale.ROOT, "%s | %s: Jaccard %.2f, cosine distance %.2f%n", texts[i], texts[i + 1],
                    new JaccardSimilarity().apply(texts[i], texts[i + 1]), new CosineDistance().apply(texts[i], texts[i + 1]));
        }
    }
}
JAVA
java -cp 'lib/*' Compare.java listen silent 'le port rouvre lundi' 'un pont ferme au nord' 'le port rouvre lundi' 'le port rouvre mardi' | tee seen

diff seen - <<'SEEN'
listen | silent: Jaccard 1.00, cosine distance 1.00
le port rouvre lundi | un pont ferme au nord: Jaccard 0.60, cosine distance 1.00
le port rouvre lundi | le port rouvre mardi: Jaccard 0.79, cosine distance 0.25
SEEN
