#!/usr/bin/env bash
# A system-versioned table of MariaDB gets a new version of a row from an UPDATE that changes nothing, where an ordinary table calls it no change.
#
# Package:   Debian 12: mariadb-server-core 10.11, InnoDB, WITH SYSTEM VERSIONING.
# Expected:  an UPDATE to the values that are there is none, for MariaDB: 0 rows changed, ON UPDATE CURRENT_TIMESTAMP stays, nothing is written. A history of corrections has a version for each correction.
# Behaviour: with versioning the same statement changes 1 row, moves the time of its last change and ends the version that there was, to begin an equal one; so does INSERT … ON DUPLICATE KEY UPDATE. A poller that writes what it read
#            adds a version of each entry at each poll, equal to the one before, and who asks the history what was edited and when is told of every poll.
# Seen:      plain: 0 rows changed, each time, touched in 2020; versioned: 1, 3 and 1, 4 versions of one title, touched today
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

for table in plain versioned; do
    columns='id INT PRIMARY KEY, title VARCHAR(100), touched TIMESTAMP(6) DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6)'
    [ $table = plain ] && sql "CREATE TABLE plain ($columns)" || sql "CREATE TABLE versioned ($columns) WITH SYSTEM VERSIONING"
    sql "INSERT INTO $table VALUES (1, 'Le bac', '2020-01-01')"
    for write in "UPDATE $table SET title = 'Le bac' WHERE id = 1" \
            "INSERT INTO $table (id, title) VALUES (1, 'Le bac') ON DUPLICATE KEY UPDATE title = VALUES(title)" \
            "UPDATE $table SET title = 'Le bac' WHERE title = 'Le bac'"; do
        echo "$table: ${write%% *} $(sql "$write; SELECT ROW_COUNT()")"
    done
done | tee seen
sql "SELECT CONCAT('plain: ', touched) FROM plain; SELECT CONCAT('versioned: ', COUNT(*), ' versions, ', COUNT(DISTINCT title), ' title, touched ', IF(MAX(touched) > '2026-01-01', 'today', 'in 2020')) FROM versioned FOR SYSTEM_TIME ALL" | tee -a seen

diff seen - <<'SEEN'
plain: UPDATE 0
plain: INSERT 0
plain: UPDATE 0
versioned: UPDATE 1
versioned: INSERT 3
versioned: UPDATE 1
plain: 2020-01-01 00:00:00.000000
versioned: 4 versions, 1 title, touched today
SEEN
