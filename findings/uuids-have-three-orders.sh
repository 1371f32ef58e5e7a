#!/usr/bin/env bash
# The same ids are in one order for MariaDB, in another for Java's UUID and in a third as texts: what is after the last one of a page depends on who compares.
#
# Packages:  Debian 12: mariadb-server-core 10.11, the type UUID; OpenJDK 17 or newer, java.util.UUID; the texts sorted by bytes.
# Expected:  RFC 9562, 6.11: UUIDs sort as "opaque raw bytes", which is the order of their texts. MIN, MAX, ORDER BY and > give the same row in the database and in the program.
# Behaviour: MariaDB compares UUIDs of version 4 from their last group to the first, an order made for those of version 1 of one machine, and puts them behind those of version 7. Java compares
#            two signed numbers, so that 8… to f… come before 0… to 7… (its Javadoc: the greater one is that whose "most significant field in which the UUIDs differ is greater"). Two
#            sorted lists that are merged in the program, or a page that is asked for by WHERE id > the greatest that the program has seen, lose entries; where a column is changed from CHAR(36) to
#            UUID the list is in another order, and the greatest id is another.
# Seen:      of four ids the greatest is 00000000… for MariaDB, 7e57d004… for Java, f47ac10b… for the texts
# Needs:     Debian 12 (run as root to let it install), a JDK of 17 or newer.
set -euo pipefail
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || { kill "$server"; wait "$server" || true; }; rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends mariadb-server-core mariadb-client-core >/dev/null

cat > ids <<'IDS'
00000000-58cc-4372-a567-ff02b2c3d479
019b76da-0000-7000-8000-000000000001
7e57d004-2b97-4e7a-b45f-5387367791cd
f47ac10b-58cc-4372-a567-0e02b2c3d479
IDS

mkdir data
touch log
PATH=$PATH:/usr/sbin
mariadb-install-db --no-defaults --datadir="$work/data" --user="$(id -un)" --auth-root-authentication-method=normal >/dev/null 2>&1
mariadbd --no-defaults --datadir="$work/data" --user="$(id -un)" --skip-networking --socket="$work/socket" --pid-file="$work/pid" 2>log &
server=$!
for _ in $(seq 100); do grep -q 'ready for connections' log && break; sleep 0.2; done
{
  echo 'CREATE DATABASE kept; CREATE TABLE kept.entry (id UUID PRIMARY KEY);'
  sed "s/.*/INSERT INTO kept.entry VALUES ('&');/" ids
  echo "SELECT id FROM kept.entry ORDER BY id; SELECT MAX(id) AS greatest, MAX(CAST(id AS CHAR)) AS greatest_text FROM kept.entry;"
} | mariadb --socket="$work/socket" --user=root --batch --skip-column-names > mariadb

cat > Order.java <<'JAVA'
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

public class Order {
    public static void main(String[] ignored) throws Exception {
        Files.readAllLines(Path.of("ids")).stream().map(UUID::fromString).sorted().forEach(System.out::println);
    }
}
JAVA
{ echo 'MariaDB'; cat mariadb; echo 'Java'; java Order.java; echo 'texts'; LC_ALL=C sort ids; } | tee seen

diff seen - <<'SEEN'
MariaDB
019b76da-0000-7000-8000-000000000001
f47ac10b-58cc-4372-a567-0e02b2c3d479
7e57d004-2b97-4e7a-b45f-5387367791cd
00000000-58cc-4372-a567-ff02b2c3d479
00000000-58cc-4372-a567-ff02b2c3d479	f47ac10b-58cc-4372-a567-0e02b2c3d479
Java
f47ac10b-58cc-4372-a567-0e02b2c3d479
00000000-58cc-4372-a567-ff02b2c3d479
019b76da-0000-7000-8000-000000000001
7e57d004-2b97-4e7a-b45f-5387367791cd
texts
00000000-58cc-4372-a567-ff02b2c3d479
019b76da-0000-7000-8000-000000000001
7e57d004-2b97-4e7a-b45f-5387367791cd
f47ac10b-58cc-4372-a567-0e02b2c3d479
SEEN
