#!/usr/bin/env bash
# A batch of DELETEs over two tables works with MariaDB Connector/J until useBulkStmts is turned on.
#
# Package:   org.mariadb.jdbc:mariadb-java-client 3.5.11 (Maven) with Debian 12's mariadb-server-core 10.11.
# Expected:  useBulkStmts is a matter of speed: where the server cannot take a statement in bulk, the driver sends it row by row, as it does
#            for statements that return rows.
# Behaviour: DELETE from one table goes in bulk; DELETE a FROM a JOIN b is sent in bulk too, and the server's refusal is the batch's.
# Seen:      useBulkStmts=false: one table 2 rows, two tables 2 rows; useBulkStmts=true: one table 2 rows, two tables refused (1295)
# Needs:     Debian 12 (run as root to let it install), a JDK of 17 or newer, Maven.
set -euo pipefail
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || { kill "$server"; wait "$server" || true; }; rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends mariadb-server-core >/dev/null

cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.mariadb.jdbc</groupId><artifactId>mariadb-java-client</artifactId><version>3.5.11</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.16</version></dependency>
  </dependencies>
</project>
POM
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib

port=$(shuf -i 20000-30000 -n 1)
mkdir data
PATH=$PATH:/usr/sbin
mariadb-install-db --no-defaults --datadir="$work/data" --user="$(id -un)" --auth-root-authentication-method=normal >/dev/null 2>&1
mariadbd --no-defaults --datadir="$work/data" --user="$(id -un)" --bind-address=127.0.0.1 --port="$port" --socket="$work/socket" --pid-file="$work/pid" 2>log &
server=$!
for _ in $(seq 100); do grep -q 'ready for connections' log && break; sleep 0.2; done

cat > Bulk.java <<'JAVA'
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.DriverManager;

class Bulk {
    public static void main(String[] port) throws Exception {
        for (boolean bulk : new boolean[] {false, true}) {
            String url = "jdbc:mariadb://127.0.0.1:" + port[0] + "/test?user=root&createDatabaseIfNotExist=true&useBulkStmts=" + bulk;
            try (Connection connection = DriverManager.getConnection(url)) {
                System.out.println(
                        "useBulkStmts=" + bulk + ": one table " + deleted(connection, "DELETE FROM a WHERE id = ?")
                                + ", two tables " + deleted(connection, "DELETE a FROM a JOIN b USING (id) WHERE a.id = ?"));
            }
        }
    }

    private static String deleted(Connection connection, String sql) throws Exception {
        try (var statement = connection.createStatement()) {
            for (String table : new String[] {"a", "b"}) {
                statement.execute("CREATE OR REPLACE TABLE " + table + " (id INT PRIMARY KEY)");
                statement.execute("INSERT INTO " + table + " VALUES (1), (2), (3)");
            }
        }
        try (var delete = connection.prepareStatement(sql)) {
            for (int id = 1; id <= 2; id++) {
                delete.setInt(1, id);
                delete.addBatch();
            }
            delete.executeBatch();
        } catch (BatchUpdateException refusal) {
            return "refused (" + refusal.getErrorCode() + ")";
        }
        try (var left = connection.createStatement().executeQuery("SELECT 3 - COUNT(*) FROM a")) {
            left.next();
            return left.getInt(1) + " rows";
        }
    }
}
JAVA
timeout 60 java -cp 'lib/*' Bulk.java "$port" | tee seen

diff seen - <<'SEEN'
useBulkStmts=false: one table 2 rows, two tables 2 rows
useBulkStmts=true: one table 2 rows, two tables refused (1295)
SEEN
