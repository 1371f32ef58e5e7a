#!/usr/bin/env bash
# MariaDB Connector/J counts 1 row for an entry that ON DUPLICATE KEY UPDATE has inserted, 1 for one it left as it was, and 2 for one it changed.
#
# Package:   org.mariadb.jdbc:mariadb-java-client 3.5.11 (Maven) with Debian 12's mariadb-server-core 10.11.
# Expected:  the server's own count tells the three apart: 1 inserted, 2 changed, 0 unchanged (MariaDB's page on INSERT … ON DUPLICATE KEY UPDATE).
# Behaviour: the driver asks for rows found instead of rows changed, unless useAffectedRows=true, and 1 means two things: who counts new entries counts
#            each one again at each poll. The generated key tells them apart: an unchanged row has none. Of a statement with two rows only the first
#            key is given.
# Seen:      new 1, unchanged 1, changed 2; useAffectedRows=true: new 1, unchanged 0, changed 2; two rows in one statement: 1 key
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
mariadbd --no-defaults --datadir="$work/data" --user="$(id -un)" --bind-address=127.0.0.1 --port="$port" --socket="$work/socket" --pid-file="$work/pid" 2>log &
server=$!
for _ in $(seq 100); do grep -q 'ready for connections' log && break; sleep 0.2; done

cat > Upsert.java <<'JAVA'
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

class Upsert {
    public static void main(String[] port) throws SQLException {
        for (boolean affected : new boolean[] {false, true}) {
            String url = "jdbc:mariadb://127.0.0.1:" + port[0] + "/test?user=root&createDatabaseIfNotExist=true&useAffectedRows=" + affected;
            try (Connection connection = DriverManager.getConnection(url)) {
                try (var create = connection.createStatement()) {
                    create.execute("CREATE OR REPLACE TABLE entry (id INT AUTO_INCREMENT PRIMARY KEY, guid VARCHAR(20) UNIQUE, title TEXT)");
                }
                System.out.println("useAffectedRows=" + affected
                        + ": new " + rows(connection, "('1', 'Le bac')")
                        + "; unchanged " + rows(connection, "('1', 'Le bac')")
                        + "; changed " + rows(connection, "('1', 'Le quai')")
                        + "; two new " + rows(connection, "('2', 'a'), ('3', 'b')"));
            }
        }
    }

    private static String rows(Connection connection, String values) throws SQLException {
        String upsert = "INSERT INTO entry (guid, title) VALUES " + values + " ON DUPLICATE KEY UPDATE title = VALUES(title)";
        try (var statement = connection.prepareStatement(upsert, Statement.RETURN_GENERATED_KEYS)) {
            int rows = statement.executeUpdate();
            int keys = 0;
            try (var generated = statement.getGeneratedKeys()) {
                while (generated.next()) keys++;
            }
            return rows + ", keys " + keys;
        }
    }
}
JAVA
timeout 60 java -cp 'lib/*' Upsert.java "$port" | tee seen

diff seen - <<'SEEN'
useAffectedRows=false: new 1, keys 1; unchanged 1, keys 0; changed 2, keys 1; two new 2, keys 1
useAffectedRows=true: new 1, keys 1; unchanged 0, keys 0; changed 2, keys 1; two new 2, keys 1
SEEN
