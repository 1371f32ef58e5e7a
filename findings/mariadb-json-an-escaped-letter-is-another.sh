#!/usr/bin/env bash
# MariaDB finds "été" in a list of tags or not by how its letters were written: JSON_CONTAINS, JSON_OVERLAPS and JSON_EQUALS compare the escapes, JSON_SEARCH and JSON_VALUE the text.
#
# Package:   Debian 12: mariadb-server-core and mariadb-client-core 10.11, a column of type JSON.
# Expected:  ["été"] and ["\u00e9t\u00e9"] are the same list (RFC 8259, 8.3: strings are compared as Unicode, after unescaping; a comparison of the escaped text gives wrong
#            answers); JSON_EQUALS is documented to check two JSON objects for equality.
# Behaviour: the second is what PHP's json_encode and Python's json.dumps write unless they are told not to. For it all three functions say 0, also where both sides are
#            normalised; two functions beside them unescape. A front page of all entries that are tagged "été" lacks those that another program stored, and a fingerprint
#            by JSON_NORMALIZE has them as changed.
# Seen:      contains 1 0, overlaps 1 0, equals 1 0, normalised alike 1 0; search $[0] $[0], value été été
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

mariadb --socket="$work/socket" --user=root --default-character-set=utf8mb4 --batch > seen <<'SQL'
CREATE DATABASE kept;
USE kept;
CREATE TABLE entry (id INT PRIMARY KEY, tags JSON NOT NULL);
INSERT INTO entry VALUES (1, '["été"]'), (2, '["\\u00e9t\\u00e9"]');
SELECT tags, JSON_CONTAINS(tags, '"été"') AS contains, JSON_OVERLAPS(tags, '["été"]') AS overlaps, JSON_EQUALS(tags, '["été"]') AS equals,
    JSON_NORMALIZE(tags) = JSON_NORMALIZE('["été"]') AS normalised FROM entry ORDER BY id;
SELECT JSON_SEARCH(tags, 'one', 'été') AS search, JSON_VALUE(tags, '$[0]') AS value FROM entry ORDER BY id;
SQL
cat seen

diff seen - <<'SEEN'
tags	contains	overlaps	equals	normalised
["été"]	1	1	1	1
["\\u00e9t\\u00e9"]	0	0	0	0
search	value
"$[0]"	été
"$[0]"	été
SEEN
