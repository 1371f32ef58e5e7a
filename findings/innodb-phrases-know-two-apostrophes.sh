#!/usr/bin/env bash
# InnoDB's full-text search for the phrase "cour d'appel" finds it with the typewriter's apostrophe only, MyISAM's and Aria's with either.
#
# Package:   Debian 12: mariadb-server-core 10.11, FULLTEXT indexes of three engines over the same rows.
# Expected:  an apostrophe parts words for InnoDB: a search for "appel" finds d'appel and d’appel. So a phrase that holds one is the same words, whichever
#            of the two a newspaper writes (it writes ’) and a reader types (he types ').
# Behaviour: in a phrase the two are different texts. With ' InnoDB finds rows with ', and rows that have no d at all; with ’ rows with ’, and rows
#            with a blank. So the phrase as it is typed misses every text that was set with care.
# Seen:      "cour d'appel": InnoDB 1 3, MyISAM and Aria 1 2 4; "cour d’appel": InnoDB 2 4, MyISAM and Aria 1 2 4
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || { kill "$server"; wait "$server" || true; }; rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends mariadb-server-core mariadb-client-core >/dev/null

mkdir data
touch log
PATH=$PATH:/usr/sbin
mariadb-install-db --no-defaults --datadir="$work/data" --user="$(id -un)" --auth-root-authentication-method=normal >/dev/null 2>&1
mariadbd --no-defaults --datadir="$work/data" --user="$(id -un)" --skip-networking --socket="$work/socket" --pid-file="$work/pid" 2>log &
server=$!
for _ in $(seq 100); do grep -q 'ready for connections' log && break; sleep 0.2; done

cat > phrases.sql <<'SQL'
SET NAMES utf8mb4;
CREATE DATABASE kept CHARACTER SET utf8mb4;
USE kept;
CREATE TABLE innodb (id INT PRIMARY KEY, text TEXT, FULLTEXT (text)) ENGINE=InnoDB;
CREATE TABLE myisam (id INT PRIMARY KEY, text TEXT, FULLTEXT (text)) ENGINE=MyISAM;
CREATE TABLE aria (id INT PRIMARY KEY, text TEXT, FULLTEXT (text)) ENGINE=Aria;
INSERT INTO innodb VALUES (1, 'la cour d\'appel de Lyon'), (2, 'la cour d’appel de Lyon'), (3, 'la cour appel de Lyon'), (4, 'la cour d appel de Lyon');
INSERT INTO myisam SELECT * FROM innodb;
INSERT INTO aria SELECT * FROM innodb;
SQL
mariadb --socket="$work/socket" --user=root < phrases.sql
for phrase in "\"cour d'appel\"" '"cour d’appel"' 'appel'; do
  for engine in innodb myisam aria; do
    echo "$phrase $engine: $(mariadb --socket="$work/socket" --user=root --batch --skip-column-names kept -e "SET NAMES utf8mb4;
      SELECT GROUP_CONCAT(id ORDER BY id SEPARATOR ' ') FROM $engine WHERE MATCH (text) AGAINST ('${phrase//\'/\\\'}' IN BOOLEAN MODE)")"
  done
done | tee seen

diff seen - <<'SEEN'
"cour d'appel" innodb: 1 3
"cour d'appel" myisam: 1 2 4
"cour d'appel" aria: 1 2 4
"cour d’appel" innodb: 2 4
"cour d’appel" myisam: 1 2 4
"cour d’appel" aria: 1 2 4
appel innodb: 1 2 3 4
appel myisam: 1 2 3 4
appel aria: 1 2 3 4
SEEN
