#!/usr/bin/env bash
# MariaDB follows FORCE INDEX for `story IN (…)` up to 999 values; with one more it reads the table whole, and looks each row up in a table that it made of the list.
#
# Package:   Debian 12: mariadb-server-core 10.11, InnoDB, 6,000 rows with fresh statistics.
# Expected:  MariaDB's manual: with FORCE INDEX a table scan is used only if there is no way to use the named index. There is one: the same as for 999 values.
# Behaviour: from in_predicate_conversion_threshold (1000) values on, the list becomes a subquery, and the subquery a table that is joined. In which order, statistics
#            decide; where they see few rows in the table that was asked for, it comes first, and is read whole. The hint names an index that the join no longer uses.
#            A batch whose lists grow with the work (entries of a poll, candidates of a story) meets it on busy days only.
# Seen:      999 values: range, story, 1998 read; 1000 values: ALL, NULL, 13002 read; 1000 values with in_predicate_conversion_threshold=0: range, story, 2000 read
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
sql <<'SQL' >/dev/null
CREATE DATABASE kept;
USE kept;
CREATE TABLE entry (id INT PRIMARY KEY, story INT NOT NULL, words VARCHAR(200) NOT NULL, KEY story (story));
INSERT INTO entry SELECT seq, seq, REPEAT('w', 200) FROM seq_1_to_6000;
ANALYZE TABLE entry;
SQL
told() { # values, settings
  query="SELECT id, words FROM entry FORCE INDEX (story) WHERE story IN ($(seq -s, 1 4 $((4 * $1 - 3))))"
  plan=$(sql kept -e "$2 EXPLAIN $query" | awk -F '\t' '$3 == "entry" { print $4 ", " $6 }')
  read=$(sql kept -e "$2 FLUSH STATUS; $query; SHOW STATUS LIKE 'Handler_read%'" | awk '/^Handler_read/ { read += $2 } END { print read }')
  echo "$1 values: $plan, $read read"
}
{
  told 999 ""
  told 1000 ""
  echo "in_predicate_conversion_threshold = 0"
  told 1000 "SET in_predicate_conversion_threshold = 0;"
} | tee seen

diff seen - <<'SEEN'
999 values: range, story, 1998 read
1000 values: ALL, NULL, 13002 read
in_predicate_conversion_threshold = 0
1000 values: range, story, 2000 read
SEEN
