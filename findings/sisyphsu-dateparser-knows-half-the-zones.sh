#!/usr/bin/env bash
# dateparser of Java refuses EDT, CDT and MDT, reads PST in August as summer time, and takes BST for Bangladesh.
#
# Package:   com.github.sisyphsu:dateparser 1.0.11 (Maven), DateParserUtils.parseOffsetDateTime(text).
# Expected:  the eight American names of RFC 822, 5.1, with the offsets that stand there.
# Behaviour: EST is -0500, as it should be, but of the names of summer time three of four are an error; PST follows the clocks of Los Angeles and
#            is -0700 in August, an hour early; BST, in which London dates half a year, is +0600.
# Seen:      EST 13:00Z, EDT refused, CDT refused, MDT refused, PST 15:00Z (right: 16:00Z), PDT 15:00Z, BST 02:00Z (London's: 07:00Z)
# Needs:     a JDK 17 or newer, Maven.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>x</artifactId><version>1</version>
<dependencies><dependency><groupId>com.github.sisyphsu</groupId><artifactId>dateparser</artifactId><version>1.0.11</version></dependency></dependencies></project>
XML
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null

cat > Dates.java <<'JAVA'
import com.github.sisyphsu.dateparser.DateParserUtils;
import java.time.format.DateTimeParseException;

public class Dates {
    public static void main(String[] ignored) {
        for (String zone : new String[] {"EST", "EDT", "CDT", "MDT", "PST", "PDT", "BST"}) {
            String date = "Fri, 14 Aug 2026 08:00:00 " + zone;
            String read;
            try {
                read = DateParserUtils.parseOffsetDateTime(date).toInstant().toString();
            } catch (DateTimeParseException refused) {
                read = "refused";
            }
            System.out.println(date + " -> " + read);
        }
    }
}
JAVA
java -Duser.timezone=UTC -cp 'lib/*' Dates.java 2>/dev/null | tee seen

diff seen - <<'SEEN'
Fri, 14 Aug 2026 08:00:00 EST -> 2026-08-14T13:00:00Z
Fri, 14 Aug 2026 08:00:00 EDT -> refused
Fri, 14 Aug 2026 08:00:00 CDT -> refused
Fri, 14 Aug 2026 08:00:00 MDT -> refused
Fri, 14 Aug 2026 08:00:00 PST -> 2026-08-14T15:00:00Z
Fri, 14 Aug 2026 08:00:00 PDT -> 2026-08-14T15:00:00Z
Fri, 14 Aug 2026 08:00:00 BST -> 2026-08-14T02:00:00Z
SEEN
