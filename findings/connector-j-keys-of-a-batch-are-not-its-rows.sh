#!/usr/bin/env bash
# MariaDB Connector/J gives two keys for a batch of three INSERT IGNORE and three for four upserts: the second key is not the second entry's.
#
# Package:   org.mariadb.jdbc:mariadb-java-client 3.5.11 (Maven) with Debian 12's mariadb-server-core 10.11.
# Expected:  of a batch with RETURN_GENERATED_KEYS the nth key is the nth row's, or what has none has an empty place: this is how keys are given to what was
#            handed over, and the update counts of executeBatch() are of that form.
# Behaviour: rows that made no key are left out of the result without a gap. Of an upsert an edited row has its old key, one that stays as it was has none, though
#            the count of both is told as a success (1, the matched row). One statement with three rows has one key, that of the first; with
#            returnMultiValuesGeneratedIds=true it has as many, counted up from the first.
# Seen:      INSERT IGNORE d, b, e, where b is known: counts [1, 0, 1], keys [4, 6]; upsert f, b (edited), b (unchanged), g: counts [1, 2, 1, 1], keys [7, 1, 10]
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

cat > Keys.java <<'JAVA'
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

class Keys {
    public static void main(String[] port) throws SQLException {
        String url = "jdbc:mariadb://127.0.0.1:" + port[0] + "/test?user=root&createDatabaseIfNotExist=true";
        try (Connection connection = DriverManager.getConnection(url); Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE entry (id INT AUTO_INCREMENT PRIMARY KEY, guid VARCHAR(20) UNIQUE, title TEXT)");
            statement.execute("INSERT INTO entry (guid, title) VALUES ('b', 'old')");
            statement.executeUpdate("INSERT INTO entry (guid) VALUES ('x'), ('y')", Statement.RETURN_GENERATED_KEYS);
            System.out.println("two rows at once: keys " + keys(statement));
            batch(connection, "INSERT IGNORE INTO entry (guid) VALUES (?)", "d", "b", "e");
            batch(connection, "INSERT INTO entry (guid, title) VALUES (?, 'new') ON DUPLICATE KEY UPDATE title = VALUES(title)", "f", "b", "b", "g");
            List<String> stored = new ArrayList<>();
            try (var rows = statement.executeQuery("SELECT guid, id FROM entry ORDER BY id")) {
                while (rows.next()) {
                    stored.add(rows.getString(1) + " " + rows.getInt(2));
                }
            }
            System.out.println("stored: " + String.join(", ", stored));
        }
    }

    private static void batch(Connection connection, String sql, String... guids) throws SQLException {
        try (var insert = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
            for (String guid : guids) {
                insert.setString(1, guid);
                insert.addBatch();
            }
            System.out.println(sql.substring(0, sql.indexOf(" INTO")) + " " + String.join(", ", guids) + ": counts " + Arrays.toString(insert.executeBatch()) + ", keys " + keys(insert));
        }
    }

    private static List<Long> keys(Statement statement) throws SQLException {
        List<Long> keys = new ArrayList<>();
        try (var generated = statement.getGeneratedKeys()) {
            while (generated.next()) {
                keys.add(generated.getLong(1));
            }
        }
        return keys;
    }
}
JAVA
java -cp 'lib/*' Keys.java "$port" | tee seen

diff seen - <<'SEEN'
two rows at once: keys [2]
INSERT IGNORE d, b, e: counts [1, 0, 1], keys [4, 6]
INSERT f, b, b, g: counts [1, 2, 1, 1], keys [7, 1, 10]
stored: b 1, x 2, y 3, d 4, e 6, f 7, g 10
SEEN
