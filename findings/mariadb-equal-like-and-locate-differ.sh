#!/usr/bin/env bash
# In MariaDB œuvre is oeuvre for = and LOCATE but not for LIKE, and élan is elan for = and LIKE but not for LOCATE.
#
# Package:   Debian 12: mariadb-server-core 10.11, collation utf8mb4_unicode_ci.
# Expected:  one collation, one answer: what = takes for equal, LIKE without a wildcard, LOCATE and INSTR find as well.
# Behaviour: LIKE compares letter by letter, and œ and ß are one letter each, so that `title LIKE 'oeuvre%'` misses a row that a unique key refuses as a
#            duplicate of oeuvre. LOCATE compares as many bytes as the text looked for has: é has two and e one, which never fits, while œ and ß
#            have two like oe and ss. Capitals are alike for all.
# Seen:      œuvre: = 1, LIKE 0, LOCATE 1; Straße: = 1, LIKE 0, LOCATE 1; élan: = 1, LIKE 1, LOCATE 0; ELAN: 1, 1, 1
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

mariadb --socket="$work/socket" --user=root --batch --default-character-set=utf8mb4 > seen <<'SQL'
SET NAMES utf8mb4 COLLATE utf8mb4_unicode_ci;
CREATE DATABASE kept CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
USE kept;
CREATE TABLE word (id INT PRIMARY KEY, written VARCHAR(20), typed VARCHAR(20));
INSERT INTO word VALUES (1, 'œuvre', 'oeuvre'), (2, 'Straße', 'Strasse'), (3, 'élan', 'elan'), (4, 'elan', 'élan'), (5, 'ELAN', 'elan'), (6, 'ÉLAN', 'élan');
SELECT written, typed, written = typed AS 'equal', written LIKE typed AS 'like', LOCATE(typed, written) AS 'locate', INSTR(written, typed) AS 'instr' FROM word ORDER BY id;
SQL
cat seen

diff seen - <<'SEEN'
written	typed	equal	like	locate	instr
œuvre	oeuvre	1	0	1	1
Straße	Strasse	1	0	1	1
élan	elan	1	1	0	0
elan	élan	1	1	0	0
ELAN	elan	1	1	1	1
ÉLAN	élan	1	1	1	1
SEEN
