#!/usr/bin/env bash
# InnoDB's full-text search for "porte-avions" in boolean mode finds everything about doors but no aircraft carrier.
#
# Package:   Debian 12: mariadb-server-core 10.11, a FULLTEXT index of InnoDB and one of Aria, with the server's own settings.
# Expected:  a minus before a word excludes it; inside one it parts two words, as it does when texts are indexed: Aria finds the carrier first.
# Behaviour: InnoDB reads porte-avions as porte and not avions. The very articles that have the word are left out, the others are found, and so
#            it is with "+porte-avions". In quotation marks, or without boolean mode, the carrier is found.
# Seen:      InnoDB: La porte rouge; Aria: all three; InnoDB, in quotation marks: Le porte-avions
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

for engine in InnoDB Aria; do
    sql "CREATE TABLE $engine (id INT PRIMARY KEY, text TEXT, FULLTEXT (text)) ENGINE=$engine;
        INSERT INTO $engine VALUES (1, 'Le porte-avions'), (2, 'La porte rouge'), (3, 'Les avions')"
    for words in 'porte-avions' '+porte-avions' '\"porte-avions\"'; do
        echo "$engine, ${words//\\/}: $(sql "SELECT GROUP_CONCAT(text ORDER BY id SEPARATOR ', ') FROM $engine WHERE MATCH (text) AGAINST ('$words' IN BOOLEAN MODE)")"
    done
done | tee seen

diff seen - <<'SEEN'
InnoDB, porte-avions: La porte rouge
InnoDB, +porte-avions: La porte rouge
InnoDB, "porte-avions": Le porte-avions
Aria, porte-avions: Le porte-avions, La porte rouge, Les avions
Aria, +porte-avions: Le porte-avions, La porte rouge
Aria, "porte-avions": Le porte-avions
SEEN
