#!/usr/bin/env bash
# java.time's "z" reads 09:00 EST in July as what the clocks of New York show, and BST as Bougainville; SimpleDateFormat, FastDateFormat and ICU do not.
#
# Packages:  a JDK (17 and 25 when this was written), DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss z", Locale.US) and SimpleDateFormat; org.apache
#            .commons:commons-lang3 3.18.0, joda-time:joda-time 2.14.0, com.ibm.icu:icu4j 77.1 (Maven).
# Expected:  EST is -0500 whenever it is written (RFC 822, 5.1), and servers whose clock is never put forward write it in July.
# Behaviour: the name is turned into a region first, and the region's clock is asked: EST, CST, MST and PST are an hour early in summer, CET too. The
#            old SimpleDateFormat of the same JDK has the offset of the name. Joda-Time reads as java.time does.
# Seen:      see the end of this script
# Needs:     a JDK 17 or newer, Maven.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>x</artifactId><version>1</version>
<dependencies>
<dependency><groupId>org.apache.commons</groupId><artifactId>commons-lang3</artifactId><version>3.18.0</version></dependency>
<dependency><groupId>joda-time</groupId><artifactId>joda-time</artifactId><version>2.14.0</version></dependency>
<dependency><groupId>com.ibm.icu</groupId><artifactId>icu4j</artifactId><version>77.1</version></dependency>
</dependencies></project>
XML
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null

cat > Names.java <<'JAVA'
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.commons.lang3.time.FastDateFormat;
import org.joda.time.format.DateTimeFormat;

public class Names {
    private static final String PATTERN = "EEE, d MMM yyyy HH:mm:ss z";

    public static void main(String[] ignored) {
        for (String zone : new String[] {"EST", "EDT", "CST", "MST", "PST", "CET", "BST"}) {
            String date = "Tue, 14 Jul 2026 09:00:00 " + zone;
            System.out.println(zone
                    + ": java.time " + read(() -> ZonedDateTime.parse(date, DateTimeFormatter.ofPattern(PATTERN, Locale.US)).toInstant())
                    + ", SimpleDateFormat " + read(() -> new java.text.SimpleDateFormat(PATTERN, Locale.US).parse(date).toInstant())
                    + ", FastDateFormat " + read(() -> FastDateFormat.getInstance(PATTERN, Locale.US).parse(date).toInstant())
                    + ", ICU " + read(() -> new com.ibm.icu.text.SimpleDateFormat(PATTERN, Locale.US).parse(date).toInstant())
                    + ", Joda " + read(() -> Instant.ofEpochMilli(DateTimeFormat.forPattern(PATTERN).withLocale(Locale.US).parseMillis(date))));
        }
    }

    private static String read(Callable<Instant> date) {
        try {
            return date.call().toString().substring(11, 16);
        } catch (Exception refused) {
            return "refused";
        }
    }
}
JAVA
java -Duser.timezone=UTC -cp 'lib/*' Names.java 2>/dev/null | tee seen

diff seen - <<'SEEN'
EST: java.time 13:00, SimpleDateFormat 14:00, FastDateFormat 14:00, ICU 14:00, Joda 13:00
EDT: java.time 13:00, SimpleDateFormat 13:00, FastDateFormat 13:00, ICU 13:00, Joda 13:00
CST: java.time 14:00, SimpleDateFormat 15:00, FastDateFormat 15:00, ICU 15:00, Joda 14:00
MST: java.time 15:00, SimpleDateFormat 16:00, FastDateFormat 16:00, ICU 16:00, Joda 15:00
PST: java.time 16:00, SimpleDateFormat 17:00, FastDateFormat 17:00, ICU 17:00, Joda 16:00
CET: java.time 07:00, SimpleDateFormat 08:00, FastDateFormat 08:00, ICU refused, Joda refused
BST: java.time 22:00, SimpleDateFormat 08:00, FastDateFormat 08:00, ICU refused, Joda refused
SEEN
