#!/usr/bin/env bash
# MariaDB answers `(placed, id) < (x, y)` over an index of just these columns by reading the index from its end; the same said with OR reads 20 rows.
#
# Package:   Debian 12: mariadb-server-core 10.11, InnoDB, 100,000 rows.
# Expected:  a comparison of rows goes by the first column, then the second, as the index does: it is one range of it. It is how SQL says "the page after this
#            entry", and PostgreSQL and SQLite do it so.
# Behaviour: possible_keys is NULL: the comparison is looked at row by row. EXPLAIN says 20 rows all the same, for it counts what LIMIT asks for and not
#            what is passed over. The first page costs 20 rows and the last but one nearly all: who tries the first pages finds nothing.
# Seen:      row comparison: 20 rows in EXPLAIN, 99421 read; with OR: 21 read; one page from the end of the index: 22
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

sql() { mariadb --socket="$work/socket" --user=root --skip-column-names --batch "$@"; }
sql <<'SQL'
CREATE DATABASE kept;
USE kept;
CREATE TABLE entry (id INT PRIMARY KEY, placed INT NOT NULL, KEY placed (placed, id));
INSERT INTO entry SELECT seq, FLOOR(seq / 3) FROM seq_1_to_100000;
ANALYZE TABLE entry;
SQL
page() {
  sql kept <<SQL | awk '/^Handler_read/ { read += $2 } END { print read }'
FLUSH STATUS;
SELECT id FROM entry WHERE $1 ORDER BY placed DESC, id DESC LIMIT 20;
SHOW STATUS LIKE 'Handler_read%';
SQL
}
{
  echo "EXPLAIN: $(sql kept -e 'EXPLAIN SELECT id FROM entry WHERE (placed, id) < (200, 600) ORDER BY placed DESC, id DESC LIMIT 20' | cut -f 5,6,9 | tr '\t' ' ')"
  echo "(placed, id) < (200, 600): $(page '(placed, id) < (200, 600)') read"
  echo "placed < 200 OR placed = 200 AND id < 600: $(page 'placed < 200 OR placed = 200 AND id < 600') read"
  echo "(placed, id) < (33333, 99999): $(page '(placed, id) < (33333, 99999)') read"
} | tee seen

diff seen - <<'SEEN'
EXPLAIN: NULL placed 20
(placed, id) < (200, 600): 99421 read
placed < 200 OR placed = 200 AND id < 600: 21 read
(placed, id) < (33333, 99999): 22 read
SEEN
