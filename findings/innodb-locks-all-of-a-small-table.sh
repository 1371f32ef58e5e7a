#!/usr/bin/env bash
# MariaDB locks every row of a small table for a SELECT … FOR UPDATE that names two by primary key, and just those two once the table has grown.
#
# Package:   Debian 12: mariadb-server-core 10.11, InnoDB, READ COMMITTED and REPEATABLE READ; a second session with SKIP LOCKED counts what is left.
# Expected:  the rows that are read are locked. With the primary key of two rows given these are two, however many there are.
# Behaviour: the optimizer reads a small table from end to end instead, and what it passes is locked. With REPEATABLE READ, and for an index that
#            has all that is selected even with READ COMMITTED, nothing is left for the other session: workers that share a queue of six wait for
#            each other, in a test or in the first days of an installation, and not in a measurement with two thousand.
# Seen:      6 rows, COUNT(*) WHERE id IN (1, 2): 0 free with either level; 2000 rows: 1998 free
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

for rows in 6 2000; do
    sql "CREATE OR REPLACE TABLE queue (id INT PRIMARY KEY, site INT, host INT, KEY (site), KEY (host)) ENGINE=InnoDB;
        INSERT INTO queue SELECT seq, seq, seq + 100000 FROM seq_1_to_$rows; ANALYZE TABLE queue" >/dev/null
    for condition in 'site IN (1, 2)' 'id IN (1, 2)' 'site IN (1, 2) OR host IN (100001, 100002)'; do
        for level in 'READ COMMITTED' 'REPEATABLE READ'; do
            mkfifo held
            (
                echo "SET SESSION TRANSACTION ISOLATION LEVEL $level; BEGIN; SELECT COUNT(*) FROM queue WHERE $condition FOR UPDATE; SELECT 'held';"
                cat held
            ) | mariadb --no-defaults --socket="$work/socket" --user=root --skip-column-names --unbuffered test > first &
            until grep -q held first 2>/dev/null; do sleep 0.1; done
            echo "$rows rows, $level, $condition: $(sql 'SELECT COUNT(*) FROM (SELECT id FROM queue FOR UPDATE SKIP LOCKED) AS free') free"
            echo 'ROLLBACK;' > held
            wait $!
            rm held first
        done
    done
done | tee seen

diff seen - <<'SEEN'
6 rows, READ COMMITTED, site IN (1, 2): 4 free
6 rows, REPEATABLE READ, site IN (1, 2): 4 free
6 rows, READ COMMITTED, id IN (1, 2): 0 free
6 rows, REPEATABLE READ, id IN (1, 2): 0 free
6 rows, READ COMMITTED, site IN (1, 2) OR host IN (100001, 100002): 4 free
6 rows, REPEATABLE READ, site IN (1, 2) OR host IN (100001, 100002): 0 free
2000 rows, READ COMMITTED, site IN (1, 2): 1998 free
2000 rows, REPEATABLE READ, site IN (1, 2): 1998 free
2000 rows, READ COMMITTED, id IN (1, 2): 1998 free
2000 rows, REPEATABLE READ, id IN (1, 2): 1998 free
2000 rows, READ COMMITTED, site IN (1, 2) OR host IN (100001, 100002): 1998 free
2000 rows, REPEATABLE READ, site IN (1, 2) OR host IN (100001, 100002): 1998 free
SEEN
