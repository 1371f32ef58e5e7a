#!/usr/bin/env bash
# Two TIMESTAMPs of MariaDB that are an hour apart are 0 seconds apart in the night when the clock is put back, and adding nothing moves one of them.
#
# Package:   Debian 12: mariadb-server-core 10.11, a server in Europe/Paris.
# Expected:  TIMESTAMP is kept in Greenwich's time so that it is an instant whatever the zone, which is why one takes it and not DATETIME: UNIX_TIMESTAMP,
#            ORDER BY and GROUP BY tell the two apart.
# Behaviour: arithmetic goes by what the clock shows: TIMESTAMPDIFF of 00:30Z and 01:30Z is 0, `t + INTERVAL 0 SECOND` is 01:30Z for both, and so
#            is COALESCE(t, NOW()), while COALESCE(t, t) is t. A lease of a minute that is taken at 00:30Z ends at 01:31Z; with the zone called by its
#            name, and not SYSTEM, one that is taken at 01:30Z ends at 00:31Z.
# Seen:      TIMESTAMPDIFF 0; kept 1792888200 1792891800; + INTERVAL 0 SECOND 1792891800 twice; COALESCE with NOW() 1792891800 twice
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
TZ=Europe/Paris mariadbd --no-defaults --datadir="$work/data" --user="$(id -un)" --skip-networking --socket="$work/socket" --pid-file="$work/pid" 2>log &
server=$!
for _ in $(seq 100); do grep -q 'ready for connections' log && break; sleep 0.2; done

mariadb --socket="$work/socket" --user=root --batch > seen <<'SQL'
CREATE DATABASE kept;
USE kept;
CREATE TABLE poll (id INT PRIMARY KEY, t TIMESTAMP NOT NULL);
SET time_zone = '+00:00';
INSERT INTO poll VALUES (1, '2026-10-25 00:30:00'), (2, '2026-10-25 01:30:00');
SET time_zone = 'SYSTEM';
SELECT id, t, UNIX_TIMESTAMP(t) AS kept, UNIX_TIMESTAMP(t + INTERVAL 0 SECOND) AS added, UNIX_TIMESTAMP(COALESCE(t, NOW())) AS coalesced FROM poll ORDER BY id;
SELECT COUNT(DISTINCT t) AS instants, TIMESTAMPDIFF(SECOND, MIN(t), MAX(t)) AS seconds FROM poll;
SQL
cat seen

diff seen - <<'SEEN'
id	t	kept	added	coalesced
1	2026-10-25 02:30:00	1792888200	1792891800	1792891800
2	2026-10-25 02:30:00	1792891800	1792891800	1792891800
instants	seconds
2	0
SEEN
