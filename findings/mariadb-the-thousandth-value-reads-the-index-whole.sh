#!/usr/bin/env bash
# MariaDB reads 999 rows for the news of 999 sources and 103,002 for those of 1,000: the thousandth value of an IN turns the list into a table.
#
# Package:   Debian 12: mariadb-server-core 10.11, InnoDB, 200,000 entries of 2,000 sources, none of them new.
# Expected:  one source more costs one look-up more: the index (source, placed) has for each just where its new entries would be.
# Behaviour: from 1,000 values on (in_predicate_conversion_threshold, its default) `source IN (…)` is rewritten to a subquery over a table of the values, and the
#            index is then entered by source alone, so that all entries of each are read and compared. EXPLAIN says "range", key_len 8, of 999 and "ref",
#            key_len 4, of 1,000. UPDATE and DELETE are not rewritten; SET in_predicate_conversion_threshold = 0 turns it off; a list of texts where the column is
#            a number ("'7'") is left alone.
# Seen:      999 sources: 999 reads; 1,000: 103,002; 1,000 with the threshold at 0: 1,000
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
sql >/dev/null <<'SQL'
CREATE DATABASE kept;
USE kept;
CREATE TABLE entry (id INT PRIMARY KEY, source INT NOT NULL, placed INT NOT NULL, KEY source (source, placed));
INSERT INTO entry SELECT seq, seq MOD 2000, seq FROM seq_1_to_200000;
ANALYZE TABLE entry;
SQL
news() { # of so many sources, with a threshold
  local where
  where="source IN ($(seq -s, 1 "$1")) AND placed > 200000"
  echo "$1 sources, threshold $2: $(sql kept -e "SET in_predicate_conversion_threshold = $2; EXPLAIN SELECT id FROM entry WHERE $where" | grep -w entry | cut -f 4,7 | tr '\t' ' '), $(
    sql kept <<SQL | awk '/^Handler_read/ { read += $2 } END { print read }'
SET in_predicate_conversion_threshold = $2;
FLUSH STATUS;
SELECT id FROM entry WHERE $where;
SHOW STATUS LIKE 'Handler_read%';
SQL
  ) read"
}
{
  news 999 1000
  news 1000 1000
  news 1000 0
} | tee seen

diff seen - <<'SEEN'
999 sources, threshold 1000: range 8, 999 read
1000 sources, threshold 1000: ref 4, 103002 read
1000 sources, threshold 0: range 8, 1000 read
SEEN
