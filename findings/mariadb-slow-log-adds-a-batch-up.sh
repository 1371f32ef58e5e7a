#!/usr/bin/env bash
# MariaDB's slow log gives each row of a bulk statement the rows that all before it have examined: a batch of 2,000 updates by primary key looks like two million.
#
# Package:   Debian 12: mariadb-server-core 10.11, with org.mariadb.jdbc:mariadb-java-client 3.5.11 (Maven), useBulkStmts=true.
# Expected:  each entry of the log tells what that execution took, as it does for a batch that is sent row by row: 2,000 entries of one row examined.
# Behaviour: each parameter set of COM_STMT_BULK_EXECUTE has an entry of its own, but its Rows_examined (and Query_time) go on from the entry before: 1, 2, 3, … 2000.
#            Whoever adds the log up by statement, as mariadb-dumpslow and pt-query-digest do, finds the harmless batch at the top, a thousand times too dear.
# Seen:      useBulkStmts=false: 2000 entries, 2000 rows examined, 1 at most; useBulkStmts=true: 2000 entries, 2001000 rows examined, 2000 at most
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
touch log
PATH=$PATH:/usr/sbin
mariadb-install-db --no-defaults --datadir="$work/data" --user="$(id -un)" --auth-root-authentication-method=normal >/dev/null 2>&1
mariadbd --no-defaults --datadir="$work/data" --user="$(id -un)" --bind-address=127.0.0.1 --port="$port" --socket="$work/socket" --pid-file="$work/pid" \
  --slow-query-log --long-query-time=0 --slow-query-log-file="$work/slow" --log-output=FILE 2>log &
server=$!
for _ in $(seq 100); do grep -q 'ready for connections' log && break; sleep 0.2; done

cat > Batch.java <<'JAVA'
import java.sql.DriverManager;

class Batch {
    public static void main(String[] port) throws Exception {
        for (boolean bulk : new boolean[] {false, true}) {
            String url = "jdbc:mariadb://127.0.0.1:" + port[0] + "/test?user=root&createDatabaseIfNotExist=true&useServerPrepStmts=true&useBulkStmts=" + bulk;
            try (var connection = DriverManager.getConnection(url); var statement = connection.createStatement()) {
                statement.execute("CREATE OR REPLACE TABLE source_" + bulk + " (id INT PRIMARY KEY, polled INT NOT NULL)");
                statement.execute("INSERT INTO source_" + bulk + " SELECT seq, 0 FROM seq_1_to_2000");
                try (var update = connection.prepareStatement("UPDATE source_" + bulk + " SET polled = ? WHERE id = ?")) {
                    for (int id = 1; id <= 2000; id++) {
                        update.setInt(1, id);
                        update.setInt(2, id);
                        update.addBatch();
                    }
                    update.executeBatch();
                }
            }
        }
    }
}
JAVA
java -cp 'lib/*' Batch.java "$port"

for bulk in false true; do
  awk -v table="source_$bulk" -v bulk="$bulk" '
    /Rows_examined:/ { rows = $NF }
    $1 ~ /^(UPDATE|update)$/ && $2 == table { entries++; sum += rows; if (rows > most) most = rows }
    END { printf "useBulkStmts=%s: %d entries, %d rows examined, %d at most\n", bulk, entries, sum, most }' slow
done | tee seen

diff seen - <<'SEEN'
useBulkStmts=false: 2000 entries, 2000 rows examined, 1 at most
useBulkStmts=true: 2000 entries, 2001000 rows examined, 2000 at most
SEEN
