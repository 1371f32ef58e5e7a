#!/usr/bin/env bash
# MariaDB's JSON_TABLE cuts a title that is too long, and makes 0 of a number in words, in strict mode and with ERROR ON ERROR: the INSERT from it succeeds.
#
# Package:   Debian 12: mariadb-server-core 10.11, with its own sql_mode (STRICT_TRANS_TABLES and three others).
# Expected:  strict mode refuses what does not fit: INSERT … VALUES of the same title fails with 1406, a generated column with JSON_VALUE too. ERROR ON ERROR asks for an error where a value cannot be
#            had.
# Behaviour: the manual has one sentence on it: a conversion is no JSON error, and makes warnings "in the same way as CAST". These are warnings 1265 and 1366 of an INSERT that is done; by then the value
#            fits the table, so that its strictness has nothing to refuse. Who writes a document's entries with one INSERT … SELECT … JSON_TABLE has titles without their end, guids that
#            fall together, and durations of 12 for "12 min" and 0 for "une heure".
# Seen:      in the table: Une gr / 12, Le bac / 0; by VALUES: ERROR 1406
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

mariadb --socket="$work/socket" --user=root --batch --skip-column-names --force --default-character-set=utf8mb4 > seen 2>&1 <<'SQL'
SELECT @@sql_mode LIKE '%STRICT_TRANS_TABLES%';
CREATE DATABASE kept;
USE kept;
CREATE TABLE entry (title VARCHAR(200), duration INT);
CREATE TABLE narrow (title VARCHAR(6));
INSERT INTO entry SELECT title, duration FROM JSON_TABLE('[{"t": "Une grève", "d": "12 min"}, {"t": "Le bac", "d": "une heure"}]', '$[*]'
  COLUMNS (title VARCHAR(6) PATH '$.t' ERROR ON ERROR, duration INT PATH '$.d' ERROR ON ERROR)) AS document;
SELECT title, duration FROM entry;
INSERT INTO narrow VALUES ('Une grève');
SQL
grep -v '^-*$' seen | grep -v "^INSERT" | sed "s, at line [0-9]*,," > told
cat told

diff told - <<'SEEN'
1
Une gr	12
Le bac	0
ERROR 1406 (22001): Data too long for column 'title' at row 1
SEEN
