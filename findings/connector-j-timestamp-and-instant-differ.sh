#!/usr/bin/env bash
# MariaDB Connector/J gives one row as two instants, an hour apart, by getTimestamp and by getObject(…, Instant.class), in an hour of each autumn.
#
# Package:   org.mariadb.jdbc:mariadb-java-client 3.5.11 (Maven) with Debian 12's mariadb-server-core 10.11, a JVM in Europe/Paris.
# Expected:  two ways to read one TIMESTAMP give one instant. Between 02:00 and 03:00 of that night it may be the wrong one of two, but the same.
# Behaviour: Timestamp takes the second of the two hours, Instant the first, whatever the option timezone says. Both 00:30Z and 01:30Z, written by
#            setTimestamp, come back as 01:30Z by the one and as 00:30Z by the other: what was polled looks not polled for an hour.
# Seen:      see the end of this script
# Needs:     Debian 12 (run as root to let it install), a JDK 17 or newer, Maven.
set -euo pipefail
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || { kill "$server"; wait "$server" || true; }; rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends mariadb-server-core >/dev/null

cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>x</artifactId><version>1</version>
<dependencies>
<dependency><groupId>org.mariadb.jdbc</groupId><artifactId>mariadb-java-client</artifactId><version>3.5.11</version></dependency>
<dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.16</version></dependency>
</dependencies></project>
XML
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null

port=$(shuf -i 20000-30000 -n 1)
mkdir data
touch log
PATH=$PATH:/usr/sbin
mariadb-install-db --no-defaults --datadir="$work/data" --user="$(id -un)" --auth-root-authentication-method=normal >/dev/null 2>&1
TZ=Europe/Paris mariadbd --no-defaults --datadir="$work/data" --user="$(id -un)" --bind-address=127.0.0.1 --port="$port" --socket="$work/socket" --pid-file="$work/pid" 2>log &
server=$!
for _ in $(seq 100); do grep -q 'ready for connections' log && break; sleep 0.2; done

cat > Autumn.java <<'JAVA'
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;

class Autumn {
    public static void main(String[] port) throws SQLException {
        for (String options : new String[] {"", "&timezone=UTC"}) {
            String url = "jdbc:mariadb://127.0.0.1:" + port[0] + "/test?user=root&createDatabaseIfNotExist=true" + options;
            for (String written : new String[] {"2026-10-24T23:30:00Z", "2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z", "2026-10-25T02:30:00Z"}) {
                try (var connection = DriverManager.getConnection(url);
                        var statement = connection.createStatement()) {
                    statement.execute("CREATE OR REPLACE TABLE entry (polled TIMESTAMP NOT NULL)");
                    try (var insert = connection.prepareStatement("INSERT INTO entry VALUES (?)")) {
                        insert.setTimestamp(1, Timestamp.from(Instant.parse(written)));
                        insert.executeUpdate();
                    }
                    try (var read = statement.executeQuery("SELECT polled FROM entry")) {
                        read.next();
                        System.out.println((options + " " + written).strip() + " -> Timestamp " + read.getTimestamp(1).toInstant() + ", Instant "
                                + read.getObject(1, Instant.class) + ", OffsetDateTime " + read.getObject(1, OffsetDateTime.class).toInstant());
                    }
                }
            }
        }
    }
}
JAVA
timeout 60 java -Duser.timezone=Europe/Paris -cp 'lib/*' Autumn.java "$port" | tee seen

diff seen - <<'SEEN'
2026-10-24T23:30:00Z -> Timestamp 2026-10-24T23:30:00Z, Instant 2026-10-24T23:30:00Z, OffsetDateTime 2026-10-24T23:30:00Z
2026-10-25T00:30:00Z -> Timestamp 2026-10-25T01:30:00Z, Instant 2026-10-25T00:30:00Z, OffsetDateTime 2026-10-25T00:30:00Z
2026-10-25T01:30:00Z -> Timestamp 2026-10-25T01:30:00Z, Instant 2026-10-25T00:30:00Z, OffsetDateTime 2026-10-25T00:30:00Z
2026-10-25T02:30:00Z -> Timestamp 2026-10-25T02:30:00Z, Instant 2026-10-25T02:30:00Z, OffsetDateTime 2026-10-25T02:30:00Z
&timezone=UTC 2026-10-24T23:30:00Z -> Timestamp 2026-10-24T23:30:00Z, Instant 2026-10-24T23:30:00Z, OffsetDateTime 2026-10-24T23:30:00Z
&timezone=UTC 2026-10-25T00:30:00Z -> Timestamp 2026-10-25T01:30:00Z, Instant 2026-10-25T00:30:00Z, OffsetDateTime 2026-10-25T00:30:00Z
&timezone=UTC 2026-10-25T01:30:00Z -> Timestamp 2026-10-25T01:30:00Z, Instant 2026-10-25T00:30:00Z, OffsetDateTime 2026-10-25T00:30:00Z
&timezone=UTC 2026-10-25T02:30:00Z -> Timestamp 2026-10-25T02:30:00Z, Instant 2026-10-25T02:30:00Z, OffsetDateTime 2026-10-25T02:30:00Z
SEEN
