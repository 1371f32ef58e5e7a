#!/usr/bin/env bash
# In MariaDB a guid and the same guid with a blank behind it are one key, though the column's collation is binary.
#
# Package:   Debian 12: mariadb-server-core 10.11, VARCHAR with utf8mb4_bin and utf8mb4_nopad_bin.
# Expected:  utf8mb4_bin compares by the characters' codes: 'urn:1' and 'urn:1 ' differ in length, so both are stored.
# Behaviour: utf8mb4_bin pads the shorter of two values with blanks before it compares, as all collations without "nopad" do: the second guid is a
#            duplicate of the first for a key, and `=` finds it, while LIKE and LENGTH tell the two apart. What a program compares itself and what
#            the key compares are two things: an entry is new to the one and known to the other.
# Seen:      utf8mb4_bin: 1 row, = 1, LIKE 0; utf8mb4_nopad_bin: 2 rows, = 1, LIKE 1
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

for collation in utf8mb4_bin utf8mb4_nopad_bin; do
    sql "CREATE TABLE $collation (guid VARCHAR(100) CHARACTER SET utf8mb4 COLLATE $collation PRIMARY KEY);
        INSERT INTO $collation VALUES ('urn:1'); INSERT IGNORE INTO $collation VALUES ('urn:1 ')"
    echo "$collation: $(sql "SELECT CONCAT(COUNT(*), ' rows, = ', SUM(guid = 'urn:1 '), ', LIKE ', SUM(guid LIKE 'urn:1 ')) FROM $collation")"
done | tee seen

diff seen - <<'SEEN'
utf8mb4_bin: 1 rows, = 1, LIKE 0
utf8mb4_nopad_bin: 2 rows, = 1, LIKE 1
SEEN
