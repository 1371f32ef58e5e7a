#!/usr/bin/env bash
# Flyway's checksum does not see line breaks: a statement that was drawn up into the comment above it is "unchanged", and validate says that all is well.
#
# Package:   org.flywaydb:flyway-core 13.12.2 (Maven), over com.h2database:h2 2.3.232.
# Expected:  validate compares checksums so that a change in a migration that was applied is noticed; that a file with CRLF is the same as with LF may be. A
#            file that does something else is another.
# Behaviour: the lines are added to the sum without what parts them. "-- for b⏎CREATE TABLE b" and "-- for bCREATE TABLE b" have one sum: the database that was
#            migrated before has the table, one that is migrated today has not, and both are valid. A blank at a line's end, which changes nothing, is refused.
# Seen:      line drawn up: valid true, tables A (before: A B); blank at the end: valid false
# Needs:     a JDK of 17 or newer, Maven.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.flywaydb</groupId><artifactId>flyway-core</artifactId><version>13.12.2</version></dependency>
    <dependency><groupId>com.h2database</groupId><artifactId>h2</artifactId><version>2.3.232</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.16</version></dependency>
  </dependencies>
</project>
POM
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib

cat > Lines.java <<'JAVA'
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.flywaydb.core.Flyway;

class Lines {
    static final Path MIGRATION = Path.of("sql/V1__tables.sql");

    public static void main(String[] none) throws Exception {
        Files.createDirectories(MIGRATION.getParent());
        String before = "CREATE TABLE a (id INT);\n-- for b\nCREATE TABLE b (id INT);\n";
        System.out.println("before: tables " + migrated("before", before));
        for (String after : new String[] {before.replace("-- for b\n", "-- for b"), before.replace("-- for b\n", "-- for b \n")}) {
            Files.writeString(MIGRATION, after);
            boolean valid = flyway("before").validateWithResult().validationSuccessful;
            System.out.println(after.replace("\n", "⏎") + ": valid " + valid + ", tables " + migrated("after" + after.length(), after));
        }
    }

    static String migrated(String database, String sql) throws Exception {
        Files.writeString(MIGRATION, sql);
        flyway(database).migrate();
        try (var connection = DriverManager.getConnection(url(database));
                var rows = connection.createStatement().executeQuery("SELECT LISTAGG(table_name, ' ') WITHIN GROUP (ORDER BY table_name) FROM"
                        + " information_schema.tables WHERE table_schema = 'PUBLIC' AND table_name IN ('A', 'B')")) {
            rows.next();
            return rows.getString(1);
        }
    }

    static Flyway flyway(String database) {
        return Flyway.configure().dataSource(url(database), "", "").locations("filesystem:sql").load();
    }

    static String url(String database) {
        return "jdbc:h2:mem:" + database + ";DB_CLOSE_DELAY=-1";
    }
}
JAVA
timeout 60 java -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'lib/*' Lines.java | tee seen

diff seen - <<'SEEN'
before: tables A B
CREATE TABLE a (id INT);⏎-- for bCREATE TABLE b (id INT);⏎: valid true, tables A
CREATE TABLE a (id INT);⏎-- for b ⏎CREATE TABLE b (id INT);⏎: valid false, tables A B
SEEN
