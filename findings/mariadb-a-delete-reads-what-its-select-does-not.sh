#!/usr/bin/env bash
# MariaDB finds ten rows by ten look-ups for SELECT … WHERE id IN (SELECT …), and for the same condition in DELETE or UPDATE reads and locks the whole table.
#
# Package:   Debian 12: mariadb-server-core 10.11, InnoDB, a table of 20000 entries and one of ten that are to go.
# Expected:  what SELECT shows is what DELETE takes, by the same way: a purge is tried out as a SELECT, which is instant, and EXPLAIN shows the small table first and eq_ref.
# Behaviour: only SELECT turns IN (SELECT …) into a join (MariaDB 11.1 is the first that does so for the other two). DELETE and UPDATE go through the large table and ask the small one about each row; in InnoDB each row that was
#            read stays locked until the commit, so that no poll can write any entry while the purge lasts. DELETE entry FROM entry JOIN doomed USING (id) reads ten rows and locks ten of the table.
# Seen:      SELECT: 10 rows looked up; DELETE … IN, UPDATE … IN: 20001 read, 20000 and more locked; DELETE … JOIN: 10
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

sql "CREATE TABLE entry (id INT PRIMARY KEY, title VARCHAR(100)); INSERT INTO entry SELECT seq, CONCAT('Titre ', seq) FROM seq_1_to_20000;
    CREATE TABLE doomed (id INT PRIMARY KEY); INSERT INTO doomed SELECT seq * 100 FROM seq_1_to_10; ANALYZE TABLE entry, doomed" >/dev/null
for statement in 'SELECT COUNT(title) FROM entry WHERE id IN (SELECT id FROM doomed)' \
        'DELETE FROM entry WHERE id IN (SELECT id FROM doomed)' \
        "UPDATE entry SET title = '' WHERE id IN (SELECT id FROM doomed)" \
        'DELETE entry FROM entry JOIN doomed USING (id)'; do
    echo "$statement"
    sql "FLUSH STATUS; BEGIN; $statement; DO SLEEP(0.5); SHOW STATUS WHERE Variable_name IN ('Handler_read_rnd_next', 'Handler_read_next');
        SELECT CONCAT('20000 rows locked and more: ', IFNULL(MAX(trx_rows_locked) >= 20000, 0)) FROM information_schema.innodb_trx WHERE trx_mysql_thread_id = CONNECTION_ID(); ROLLBACK" | sed 's/^/  /'
done | tee seen

diff seen - <<'SEEN'
SELECT COUNT(title) FROM entry WHERE id IN (SELECT id FROM doomed)
  10
  Handler_read_next	10
  Handler_read_rnd_next	0
  20000 rows locked and more: 0
DELETE FROM entry WHERE id IN (SELECT id FROM doomed)
  Handler_read_next	0
  Handler_read_rnd_next	20001
  20000 rows locked and more: 1
UPDATE entry SET title = '' WHERE id IN (SELECT id FROM doomed)
  Handler_read_next	0
  Handler_read_rnd_next	20001
  20000 rows locked and more: 1
DELETE entry FROM entry JOIN doomed USING (id)
  Handler_read_next	10
  Handler_read_rnd_next	0
  20000 rows locked and more: 0
SEEN
