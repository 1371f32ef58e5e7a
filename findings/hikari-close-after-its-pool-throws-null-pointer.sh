#!/usr/bin/env bash
# A connection of HikariCP that is given back after its pool was closed throws NullPointerException, if anything was set on it.
#
# Package:   com.zaxxer:HikariCP 7.1.0 (Maven), over com.h2database:h2 2.3.232.
# Expected:  JDBC's Connection.close() on what is closed already does nothing; trouble is a SQLException. Whoever ends a program closes the pool while others are at work.
# Behaviour: closing the pool takes the connections that are out from under their holders. close() of one that was used as it came returns; of one in a transaction
#            (setAutoCommit(false), as of any other setting that the pool would take back) it throws NullPointerException, which try-with-resources hands on to code that
#            catches SQLException.
# Seen:      see the end of this file
# Needs:     a JDK 17 or newer, Maven.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

for artifact in com.zaxxer:HikariCP:7.1.0 org.slf4j:slf4j-api:2.0.17 com.h2database:h2:2.3.232; do
  mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy -Dartifact=$artifact -DoutputDirectory=. >/dev/null
done

cat > Closing.java <<'JAVA'
import com.zaxxer.hikari.HikariDataSource;

public class Closing {
    public static void main(String[] ignored) throws Exception {
        for (boolean begun : new boolean[] {false, true}) {
            var pool = new HikariDataSource();
            pool.setJdbcUrl("jdbc:h2:mem:test");
            var connection = pool.getConnection();
            connection.setAutoCommit(!begun);
            pool.close();
            String end = "returns";
            try {
                connection.close();
            } catch (Exception e) {
                end = "throws " + e.getClass().getName();
            }
            System.out.println((begun ? "in a transaction" : "as it came") + ": pool closed, connection.close() " + end);
        }
    }
}
JAVA
java -cp '*' Closing.java 2>/dev/null | tee seen

diff seen - <<'SEEN'
as it came: pool closed, connection.close() returns
in a transaction: pool closed, connection.close() throws java.lang.NullPointerException
SEEN
