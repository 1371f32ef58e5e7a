#!/usr/bin/env bash
# To PostgreSQL, lunr and two lists of French stop words "été", summer, and "avions", planes, are empty words: nothing is found by "été", and no planes by "avion" or "avions".
#
# Packages:  Debian 12: postgresql-15 (configuration `french`); npm: lunr 2.3.9 with lunr-languages 1.22.0, stopword 3.1.5, stopwords-iso 1.1.0; org.apache.lucene:lucene-analysis-common 9.12.3
#            (FrenchAnalyzer; Maven) beside them.
# Expected:  stop words are those that say nothing: le, de, qui. The stemmer makes "avion" of "avions", so that either finds both.
# Behaviour: the lists hold all forms of "être" and "avoir" that a grammar has: été (been, and summer), avions (we had, and planes), sommes (we are, and sums), and the words are taken out before
#            they are stemmed. So "Deux avions de chasse" is found by "chasse" and neither by "avions" nor by "avion", which "Un avion de chasse" is; a search for "Jeux d'été" is one
#            for "jeux". stopwords-iso has "tente", "ouverts", "droite" and "nouveau" too. Lucene's list has none of these.
# Seen:      PostgreSQL: été and avions ask for nothing, avion finds avion and not avions. lunr: avion and avions find the one plane, not the two; été nothing. Lucene keeps them all.
# Needs:     Debian 12 (run as root to let it install and to become nobody, as PostgreSQL does not run as root), Node.js 20 or newer, npm, a JDK of 17 or newer, Maven.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends libpq5 libicu72 libxml2 libldap-2.5-0 libssl3 liblz4-1 libzstd1 >/dev/null
apt-get download -qq postgresql-15 postgresql-client-15 2>/dev/null
for package in *.deb; do dpkg -x "$package" .; done
npm install --silent --no-audit --no-fund --prefix . lunr@2.3.9 lunr-languages@1.22.0 stopword@3.1.5 stopwords-iso@1.1.0 >/dev/null

bin=$work/usr/lib/postgresql/15/bin
as=()
[ "$(id -u)" != 0 ] || { as=(runuser -u nobody --); chown nobody "$work"; }
"${as[@]}" "$bin/initdb" -D data -A trust -E UTF8 --locale=C.UTF-8 >/dev/null
"${as[@]}" "$bin/pg_ctl" -D data -o "-k $work -c listen_addresses=''" -w -l log start >/dev/null
trap '"${as[@]}" "$bin/pg_ctl" -D "$work/data" -m immediate stop >/dev/null; rm -rf "$work"' EXIT
"${as[@]}" "$bin/psql" -h "$work" -d postgres -At -F ' | ' 2>/dev/null > postgresql <<'SQL'
SELECT asked, websearch_to_tsquery('french', asked), to_tsvector('french', 'Un avion de chasse') @@ websearch_to_tsquery('french', asked),
       to_tsvector('french', 'Deux avions de chasse') @@ websearch_to_tsquery('french', asked) FROM (VALUES ('avion'), ('avions'), ('été'), ('Jeux d''été'), ('sommes')) AS v (asked);
SQL

cat > stop.mjs <<'JS'
import { createRequire } from 'node:module';
import * as stopword from 'stopword';
const require = createRequire(import.meta.url);
const lunr = require('lunr');
require('lunr-languages/lunr.stemmer.support')(lunr);
require('lunr-languages/lunr.fr')(lunr);
const index = lunr(function () {
  this.use(lunr.fr);
  this.field('title');
  ['Un avion de chasse', 'Deux avions de chasse', "Les Jeux d'été"].forEach((title, id) => this.add({ id, title }));
});
for (const asked of ['avion', 'avions', 'été', 'chasse']) console.log(`lunr: ${asked} finds ${index.search(asked).length}`);
const words = ['été', 'avions', 'sommes', 'tente', 'ouverts', 'droite', 'nouveau', 'avion'];
console.log(`stopword: ${words.filter((word) => stopword.fra.includes(word)).join(' ')}`);
console.log(`stopwords-iso: ${words.filter((word) => require('stopwords-iso').fr.includes(word)).join(' ')}`);
JS
node stop.mjs > node

cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>x</artifactId><version>1</version>
<dependencies><dependency><groupId>org.apache.lucene</groupId><artifactId>lucene-analysis-common</artifactId><version>9.12.3</version></dependency></dependencies></project>
XML
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null 2>&1
cat > Stop.java <<'JAVA'
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

public class Stop {
    public static void main(String[] ignored) throws Exception {
        try (var analyzer = new FrenchAnalyzer(); var tokens = analyzer.tokenStream("title", "deux avions cet été, des sommes")) {
            tokens.reset();
            var words = new StringBuilder("Lucene:");
            while (tokens.incrementToken()) {
                words.append(' ').append(tokens.getAttribute(CharTermAttribute.class));
            }
            System.out.println(words);
        }
    }
}
JAVA
java -cp 'lib/*' Stop.java > java 2>/dev/null
cat postgresql node java | tee seen

diff seen - <<'SEEN'
avion | 'avion' | t | f
avions |  | f | f
été |  | f | f
Jeux d'été | 'jeux' | f | f
sommes |  | f | f
lunr: avion finds 1
lunr: avions finds 1
lunr: été finds 0
lunr: chasse finds 2
stopword: été avions sommes
stopwords-iso: été avions sommes tente ouverts droite nouveau
Lucene: deu avion été some
SEEN
