#!/usr/bin/env bash
# In MariaDB COALESCE(JSON_ARRAYAGG(…), '[]') inside JSON_OBJECT is a text that looks like a list, COALESCE(JSON_ARRAYAGG(…), JSON_ARRAY()) a list.
#
# Package:   Debian 12: mariadb-server-core 10.11.
# Expected:  JSON is LONGTEXT in MariaDB, "[]" is JSON as JSON_ARRAY() is, and the value chosen is the same list both times.
# Behaviour: whether JSON_OBJECT nests a value or quotes it goes by where each branch of an expression came from: one plain literal among them, never
#            chosen, and the value arrives as "[\"culture\"]". A column of type JSON is nested, and its copy by CREATE TABLE … AS SELECT, which
#            becomes a plain LONGTEXT, is quoted.
# Seen:      see the end of this script
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

mariadb --socket="$work/socket" --user=root --batch --raw > seen <<'SQL'
CREATE DATABASE kept;
USE kept;
CREATE TABLE entry (id INT PRIMARY KEY, tags JSON);
INSERT INTO entry VALUES (1, '["culture"]');
CREATE TABLE copy AS SELECT * FROM entry;
SELECT JSON_OBJECT('tags', COALESCE(JSON_ARRAYAGG('culture'), JSON_ARRAY())) AS 'default JSON_ARRAY()' FROM entry;
SELECT JSON_OBJECT('tags', COALESCE(JSON_ARRAYAGG('culture'), '[]')) AS 'default []' FROM entry;
SELECT JSON_OBJECT('tags', IF(id > 0, tags, '[]')) AS 'IF … []' FROM entry;
SELECT JSON_OBJECT('tags', tags) AS 'column' FROM entry;
SELECT JSON_OBJECT('tags', tags) AS 'copied column' FROM copy;
SQL
cat seen

diff seen - <<'SEEN'
default JSON_ARRAY()
{"tags": ["culture"]}
default []
{"tags": "[\"culture\"]"}
IF … []
{"tags": "[\"culture\"]"}
column
{"tags": ["culture"]}
copied column
{"tags": "[\"culture\"]"}
SEEN
