#!/usr/bin/env bash
# MariaDB refuses an Atom date in an INSERT and reads it in a CAST, where its offset is dropped with a warning: 09:00+02:00 is 09:00.
#
# Package:   Debian 12: mariadb-server-core 10.11, CAST(… AS DATETIME), TIMESTAMP(…), INSERT and UPDATE.
# Expected:  2026-03-14T09:00:00+02:00 is 07:00 UTC (RFC 3339, 4.2), or an error wherever it is used.
# Behaviour: written into a column it is refused (1292), so one feels safe; in an expression the clock's hour is taken and the zone thrown away, +02:00
#            and Z alike. Sorting or selecting by such an expression is wrong by hours, and the warning is not an error under STRICT_TRANS_TABLES.
# Seen:      INSERT refused (1292); CAST 09:00:00 for +02:00, Z and -05:00, the three of them equal
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

{
    sql "CREATE TABLE entry (published DATETIME)"
    for date in 2026-03-14T09:00:00+02:00 2026-03-14T09:00:00Z 2026-03-14T09:00:00-05:00; do
        refusal=$(sql "INSERT INTO entry VALUES ('$date')" 2>&1 || true)
        echo "$date: INSERT $(grep -o 'ERROR [0-9]*' <<< "$refusal" || true), CAST $(sql "SELECT CAST('$date' AS DATETIME)"), TIMESTAMP $(sql "SELECT TIMESTAMP('$date')")"
    done
} | tee seen

diff seen - <<'SEEN'
2026-03-14T09:00:00+02:00: INSERT ERROR 1292, CAST 2026-03-14 09:00:00, TIMESTAMP 2026-03-14 09:00:00
2026-03-14T09:00:00Z: INSERT ERROR 1292, CAST 2026-03-14 09:00:00, TIMESTAMP 2026-03-14 09:00:00
2026-03-14T09:00:00-05:00: INSERT ERROR 1292, CAST 2026-03-14 09:00:00, TIMESTAMP 2026-03-14 09:00:00
SEEN
