#!/usr/bin/env bash
# MailDateFormat of Angus Mail, the reference for RFC 822 dates in Java, reads +01:00, CET and BST as UTC without an error.
#
# Package:   org.eclipse.angus:angus-mail 2.0.3 (Maven), jakarta.mail.internet.MailDateFormat.parse.
# Expected:  what it does not know is refused (ParseException), as an unknown month is, or read as what it says: an offset with a colon is what many feeds
#            with home-made dates write.
# Behaviour: the zone may be missing, and what stands there instead is not looked at: an entry of 10:00+01:00 is one of 10:00 UTC, an hour in the
#            future. November has a 31st day in the same way.
# Seen:      10:00:00 +01:00 -> 10:00Z; CET -> 10:00Z; BST -> 10:00Z; +0100 -> 09:00Z; 31 Nov -> 1 Dec
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
    <dependency><groupId>org.eclipse.angus</groupId><artifactId>angus-mail</artifactId><version>2.0.3</version></dependency>
  </dependencies>
</project>
POM
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib

cat > Dates.java <<'JAVA'
import jakarta.mail.internet.MailDateFormat;
import java.text.ParseException;

class Dates {
    public static void main(String[] dates) {
        for (String date : dates) {
            String read;
            try {
                read = new MailDateFormat().parse(date).toInstant().toString();
            } catch (ParseException refused) {
                read = "refused";
            }
            System.out.println(date + " -> " + read);
        }
    }
}
JAVA
java -cp 'lib/*' Dates.java 'Sat, 28 Nov 2026 10:00:00 '{+0100,+01:00,EST,CET,BST} 'Sat, 31 Nov 2026 10:00:00 +0000' 'Sat, 28 Foo 2026 10:00:00 +0000' | tee seen

diff seen - <<'SEEN'
Sat, 28 Nov 2026 10:00:00 +0100 -> 2026-11-28T09:00:00Z
Sat, 28 Nov 2026 10:00:00 +01:00 -> 2026-11-28T10:00:00Z
Sat, 28 Nov 2026 10:00:00 EST -> 2026-11-28T15:00:00Z
Sat, 28 Nov 2026 10:00:00 CET -> 2026-11-28T10:00:00Z
Sat, 28 Nov 2026 10:00:00 BST -> 2026-11-28T10:00:00Z
Sat, 31 Nov 2026 10:00:00 +0000 -> 2026-12-01T10:00:00Z
Sat, 28 Foo 2026 10:00:00 +0000 -> refused
SEEN
