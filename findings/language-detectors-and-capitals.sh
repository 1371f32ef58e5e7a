#!/usr/bin/env bash
# In capitals French is English to two language detectors, and Spanish Welsh or Vietnamese: a headline in capitals is filed away from its text.
#
# Packages:  com.optimaize.languagedetector:language-detector 0.6 (Maven), langdetect 0.2.1 (npm); franc 6.2.0 (npm) beside them.
# Expected:  the case of letters says nothing of the language; "LE BAC PART À HUIT HEURES" is as French as "Le bac part à huit heures", or too little
#            to tell.
# Behaviour: both count groups of letters as they are written, and their profiles were learnt from small ones. Those are told with certainty,
#            the same words in capitals are taken for whatever language has such groups. franc puts them into small letters itself.
# Seen:      language-detector fr -> en, es -> cy; langdetect fr -> en, es -> vi; franc fra, spa both times
# Needs:     a JDK 17 or newer, Maven, Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>x</artifactId><version>1</version>
<dependencies>
<dependency><groupId>com.optimaize.languagedetector</groupId><artifactId>language-detector</artifactId><version>0.6</version></dependency>
<dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.16</version></dependency>
</dependencies></project>
XML
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null

npm install --silent --no-audit --no-fund --prefix . langdetect@0.2.1 franc@6.2.0 >/dev/null

cat > lines <<'TEXT'
Le bac part à huit heures du quai, et il revient le soir avec les pêcheurs.
El puerto está cerrado hoy por la tormenta, y los barcos se quedan en el muelle.
TEXT
cat > Tell.java <<'JAVA'
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

public class Tell {
    public static void main(String[] ignored) throws Exception {
        var detector = LanguageDetectorBuilder.create(NgramExtractors.standard()).withProfiles(new LanguageProfileReader().readAllBuiltIn()).seed(1).build();
        for (String line : Files.readAllLines(Path.of("lines"))) {
            System.out.printf("language-detector: %s, in capitals %s%n", detector.getProbabilities(line).get(0).getLocale().getLanguage(),
                    detector.getProbabilities(line.toUpperCase(Locale.ROOT)).get(0).getLocale().getLanguage());
        }
    }
}
JAVA
cat > tell.mjs <<'JS'
import fs from 'node:fs';
import { franc } from 'franc';
import langdetect from 'langdetect';

for (const line of fs.readFileSync('lines', 'utf8').trim().split('\n')) {
  console.log(`langdetect: ${langdetect.detectOne(line)}, in capitals ${langdetect.detectOne(line.toUpperCase())}`);
  console.log(`franc: ${franc(line)}, in capitals ${franc(line.toUpperCase())}`);
}
JS
{ java -cp 'lib/*' Tell.java; node tell.mjs; } 2>/dev/null | tee seen

diff seen - <<'SEEN'
language-detector: fr, in capitals en
language-detector: es, in capitals cy
langdetect: fr, in capitals en
franc: fra, in capitals fra
langdetect: es, in capitals vi
franc: spa, in capitals spa
SEEN
