#!/usr/bin/env bash
# MariaDB makes UNIQUE of a column of 2000 characters, refuses duplicates by it, and reads the whole table when it is asked for one of its values.
#
# Package:   Debian 12: mariadb-server-core 10.11, InnoDB, UNIQUE KEY over VARCHAR(2000) and over VARCHAR(700) beside it, utf8mb4.
# Expected:  what is unique has an index by which a row is found, as every unique key so far; a key over more than 3072 bytes was an error once ("max key length is 3072 bytes"), and is none any more.
# Behaviour: the key is a hidden hash (SHOW CREATE TABLE: USING HASH), which serves to refuse a second row and nothing else. EXPLAIN lists it among the possible keys and takes none: a guid or an address that
#            is looked up for each entry of a poll costs as many rows as the table has, while INSERT … ON DUPLICATE KEY stays fast, so that nothing shows as long as the table is small.
# Seen:      VARCHAR(700): const, 1 row read by key; VARCHAR(2000): ALL, 20001 rows read in turn
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || { kill "$server"; wait "$server" || true; }; rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends mariadb-server-core mariadb-client-core >/dev/null

PATH=$PATH:/usr/sbin
mkdir data
: > log
mariadb-install-db --no-defaults --datadir="$work/data" --user="$(id -un)" --auth-root-authentication-method=normal >/dev/null 2>&1
mariadbd --no-defaults --datadir="$work/data" --user="$(id -un)" --skip-networking --socket="$work/socket" --pid-file="$work/pid" 2>log &
server=$!
for _ in $(seq 100); do grep -q 'ready for connections' log && break; sleep 0.2; done
sql() { mariadb --no-defaults --socket="$work/socket" --user=root --skip-column-names test -e "$1"; }
case $(sql 'SELECT VERSION()') in 10.11.*) ;; *) exit 1 ;; esac

for length in 700 2000; do
    sql "CREATE TABLE entry$length (id INT PRIMARY KEY, guid VARCHAR($length) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL, UNIQUE KEY guid (guid));
        INSERT INTO entry$length SELECT seq, CONCAT('urn:entry:', seq) FROM seq_1_to_20000"
    { sql "INSERT INTO entry$length VALUES (0, 'urn:entry:77')" 2>&1 || true; } | grep -o 'Duplicate entry.*'
    echo "VARCHAR($length): $(sql "EXPLAIN SELECT id FROM entry$length WHERE guid = 'urn:entry:77'" | cut -f 4-6 | tr '\t' ' ')"
    sql "FLUSH STATUS; SELECT id FROM entry$length WHERE guid = 'urn:entry:77'; SHOW STATUS WHERE Variable_name IN ('Handler_read_key', 'Handler_read_rnd_next')"
done | tee seen

diff seen - <<'SEEN'
Duplicate entry 'urn:entry:77' for key 'guid'
VARCHAR(700): const guid guid
77
Handler_read_key	1
Handler_read_rnd_next	0
Duplicate entry 'urn:entry:77' for key 'guid'
VARCHAR(2000): ALL guid NULL
77
Handler_read_key	0
Handler_read_rnd_next	20001
SEEN
