#!/usr/bin/env bash
# ITU, a reader of RFC 3339 alone, refuses dates that RFC 3339 allows by name: -00:00, and more than nine digits of a second.
#
# Package:   com.ethlo.time:itu 1.14.0 (Maven), ITU.parseDateTime.
# Expected:  RFC 3339, 4.3: "-00:00" says that the instant is known and the place is not; 5.6: a fraction has as many digits as it likes. java.time
#            reads -00:00 as UTC.
# Behaviour: an error for both, where the digits beyond nine could be left out. A blank instead of the T is taken, which the standard leaves to agreement.
# Seen:      see the end of this script
# Needs:     a JDK 17 or newer, Maven.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy -Dartifact=com.ethlo.time:itu:1.14.0 -DoutputDirectory=lib >/dev/null

cat > Dates.java <<'JAVA'
import com.ethlo.time.ITU;
import java.time.DateTimeException;
import java.time.OffsetDateTime;

class Dates {
    private interface Reader {
        OffsetDateTime read(String date);
    }

    private static String read(Reader reader, String date) {
        try {
            return reader.read(date).toInstant().toString();
        } catch (DateTimeException refused) {
            return "refused";
        }
    }

    public static void main(String[] dates) {
        for (String date : dates) {
            System.out.println(date + ": ITU " + read(ITU::parseDateTime, date) + ", java.time " + read(OffsetDateTime::parse, date));
        }
    }
}
JAVA
java -cp 'lib/*' Dates.java 2026-11-28T10:00:00{Z,+00:00,-00:00,.123456789Z,.1234567890Z} '2026-11-28 10:00:00Z' | tee seen

diff seen - <<'SEEN'
2026-11-28T10:00:00Z: ITU 2026-11-28T10:00:00Z, java.time 2026-11-28T10:00:00Z
2026-11-28T10:00:00+00:00: ITU 2026-11-28T10:00:00Z, java.time 2026-11-28T10:00:00Z
2026-11-28T10:00:00-00:00: ITU refused, java.time 2026-11-28T10:00:00Z
2026-11-28T10:00:00.123456789Z: ITU 2026-11-28T10:00:00.123456789Z, java.time 2026-11-28T10:00:00.123456789Z
2026-11-28T10:00:00.1234567890Z: ITU refused, java.time refused
2026-11-28 10:00:00Z: ITU 2026-11-28T10:00:00Z, java.time refused
SEEN
