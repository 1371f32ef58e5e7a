#!/usr/bin/env bash
# MariaDB Connector/J, told timezone=UTC in a JVM of Paris, stores 09:00Z as 11:00Z: the option moves the server's clock and not what is sent.
#
# Package:   org.mariadb.jdbc:mariadb-java-client 3.5.11 (Maven) with Debian 12's mariadb-server-core 10.11, a JVM in Europe/Paris.
# Expected:  "timezone" is the zone in which the two speak to each other: an instant that goes in is the same instant for the server, as without it.
# Behaviour: the session's zone becomes UTC, and the driver goes on sending the JVM's hour. It reads back what it wrote, so that nothing is noticed until
#            a query compares with NOW(), UNIX_TIMESTAMP is asked, or a program in another zone reads the row: all is an hour or two in the
#            future. preserveInstants=true, a second option that is off, makes it right.
# Seen:      nothing: the server has 09:00Z; timezone=UTC: 11:00Z; with preserveInstants=true: 09:00Z; the driver reads 09:00Z each time
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

cat > Zone.java <<'JAVA'
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

class Zone {
    public static void main(String[] port) throws SQLException {
        Instant written = Instant.parse("2026-07-14T09:00:00Z");
        for (String options : new String[] {"", "&timezone=UTC", "&timezone=UTC&preserveInstants=true"}) {
            String url = "jdbc:mariadb://127.0.0.1:" + port[0] + "/test?user=root&createDatabaseIfNotExist=true" + options;
            try (var connection = DriverManager.getConnection(url);
                    var statement = connection.createStatement()) {
                statement.execute("CREATE OR REPLACE TABLE entry (published TIMESTAMP NOT NULL)");
                try (var insert = connection.prepareStatement("INSERT INTO entry VALUES (?)")) {
                    insert.setTimestamp(1, Timestamp.from(written));
                    insert.executeUpdate();
                }
                try (var read = statement.executeQuery("SELECT published, CAST(UNIX_TIMESTAMP(published) AS INT) FROM entry")) {
                    read.next();
                    System.out.println((options.isEmpty() ? "nothing" : options.substring(1)) + ": the server has " + Instant.ofEpochSecond(read.getLong(2))
                            + ", the driver reads " + read.getTimestamp(1).toInstant());
                }
            }
        }
    }
}
JAVA
timeout 60 java -Duser.timezone=Europe/Paris -cp 'lib/*' Zone.java "$port" | tee seen

diff seen - <<'SEEN'
nothing: the server has 2026-07-14T09:00:00Z, the driver reads 2026-07-14T09:00:00Z
timezone=UTC: the server has 2026-07-14T11:00:00Z, the driver reads 2026-07-14T09:00:00Z
timezone=UTC&preserveInstants=true: the server has 2026-07-14T09:00:00Z, the driver reads 2026-07-14T09:00:00Z
SEEN
