#!/usr/bin/env bash
# MariaDB cuts JSON_ARRAYAGG after a megabyte and closes the list: what comes out is valid JSON with entries missing and the last one half.
#
# Package:   Debian 12: mariadb-server-core 10.11, JSON_ARRAYAGG and JSON_OBJECTAGG with the defaults.
# Expected:  a list of all rows, or an error; not a well-formed document that says less. JSON_OBJECTAGG has no such bound.
# Behaviour: JSON_ARRAYAGG goes by group_concat_max_len, 1 MiB, of which its page does not speak. Thirty texts of 100,000 letters are a list of eleven whose
#            last has some 48,500, JSON_VALID says 1, and a warning (1260) is all that tells it, which no driver shows unasked. (CREATE TABLE … AS SELECT of the same is refused in strict mode.)
# Seen:      JSON_ARRAYAGG 11 of 30, valid 1, last 48544 letters; JSON_OBJECTAGG 30 of 30, valid 1
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

mariadb --socket="$work/socket" --user=root --batch > seen <<'SQL'
CREATE DATABASE kept;
USE kept;
CREATE TABLE entry (id INT PRIMARY KEY, text MEDIUMTEXT);
INSERT INTO entry SELECT seq, REPEAT('a', 100000) FROM seq_1_to_30;
SELECT JSON_LENGTH(listed) AS listed, JSON_VALID(listed) AS valid, LENGTH(JSON_VALUE(listed, '$[10]')) AS last, JSON_LENGTH(named) AS named, JSON_VALID(named) AS valid
  FROM (SELECT JSON_ARRAYAGG(text) AS listed, JSON_OBJECTAGG(id, text) AS named FROM entry) AS lists;
SQL
cat seen

diff seen - <<'SEEN'
listed	valid	last	named	valid
11	1	48544	30	1
SEEN
