#!/usr/bin/env bash
# natty reads EST, MST and PST as what the clocks of New York, Denver and Los Angeles show that day, and European names of zones not at all.
#
# Package:   com.joestelmach:natty 0.13 (Maven), new Parser(zone).parse(text).
# Expected:  RFC 822, 5.1: "EST" is -0500, "EDT" -0400, all year round; a name that it does not know is refused or said.
# Behaviour: from March to November a date with EST is read an hour early, as if it said EDT. CET and CEST are left out of the match without a
#            word, and the hour is taken in the caller's zone.
# Seen:      January EST 13:00Z, March EST 12:00Z, March EDT 12:00Z; CET and CEST 08:00Z for a caller in UTC
# Needs:     a JDK 17 or newer, Maven.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>x</artifactId><version>1</version>
<dependencies><dependency><groupId>com.joestelmach</groupId><artifactId>natty</artifactId><version>0.13</version></dependency></dependencies></project>
XML
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null

cat > Dates.java <<'JAVA'
import com.joestelmach.natty.Parser;
import java.util.TimeZone;

public class Dates {
    public static void main(String[] ignored) {
        for (String date : new String[] {"Sat, 17 Jan 2026 08:00:00 EST", "Sat, 14 Mar 2026 08:00:00 EST", "Sat, 14 Mar 2026 08:00:00 EDT",
                "Sat, 14 Mar 2026 08:00:00 CET", "Fri, 14 Aug 2026 08:00:00 CEST"}) {
            var read = new Parser(TimeZone.getTimeZone("UTC")).parse(date).getFirst();
            System.out.println(date + " -> " + read.getDates().getFirst().toInstant());
        }
    }
}
JAVA
java -cp 'lib/*' Dates.java 2>/dev/null | tee seen

diff seen - <<'SEEN'
Sat, 17 Jan 2026 08:00:00 EST -> 2026-01-17T13:00:00Z
Sat, 14 Mar 2026 08:00:00 EST -> 2026-03-14T12:00:00Z
Sat, 14 Mar 2026 08:00:00 EDT -> 2026-03-14T12:00:00Z
Sat, 14 Mar 2026 08:00:00 CET -> 2026-03-14T08:00:00Z
Fri, 14 Aug 2026 08:00:00 CEST -> 2026-08-14T08:00:00Z
SEEN
