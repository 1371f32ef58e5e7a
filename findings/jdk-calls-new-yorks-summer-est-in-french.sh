#!/usr/bin/env bash
# The JDK's short name of New York's and Denver's summer time is EST and MST in French, German, Spanish, Italian and Portuguese; Chicago's is CDT.
#
# Packages:  a JDK (25 when this was written), DateTimeFormatter.ofPattern("z"), ofLocalizedDateTime(LONG) and TimeZone.getDisplayName, CLDR's names.
# Expected:  the name that says the offset: EDT in July, as in English and Dutch; or GMT-4, as ICU writes it where a language has no name of its own.
# Behaviour: where CLDR has no short name in that language the JDK falls back on its own table, and takes the winter's for the summer in these two zones
#            alone. An entry that a Java program dates so, "15 juil. 2025, 17:15:59 EST", is an hour off for whoever reads it, the JDK included.
# Seen:      see the end of this script
# Needs:     a JDK 25.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > Names.java <<'JAVA'
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

public class Names {
    public static void main(String[] ignored) {
        for (String language : new String[] {"en", "nl", "fr", "de", "es", "it", "pt"}) {
            Locale locale = Locale.forLanguageTag(language);
            StringBuilder line = new StringBuilder(language + ":");
            for (String zone : new String[] {"America/New_York", "America/Denver", "America/Chicago", "America/Los_Angeles", "Europe/Paris"}) {
                ZonedDateTime july = ZonedDateTime.of(2025, 7, 15, 12, 0, 0, 0, ZoneId.of(zone));
                line.append(' ').append(DateTimeFormatter.ofPattern("z").withLocale(locale).format(july));
            }
            System.out.println(line);
        }
        ZonedDateTime july = ZonedDateTime.of(2025, 7, 15, 17, 15, 59, 0, ZoneId.of("America/New_York"));
        System.out.println(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG).withLocale(Locale.FRENCH).format(july));
    }
}
JAVA
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -Dstdout.encoding=UTF-8 Names.java | tee seen

grep -q '^en: EDT MDT CDT PDT CEST$' seen
grep -q '^nl: EDT MDT CDT PDT CEST$' seen
for language in fr es it pt; do grep -q "^$language: EST MST CDT PDT CEST\$" seen; done
grep -q '^de: EST MST CDT PDT MESZ$' seen
grep -q 'EST$' seen

# Seen with Temurin 25:
#   en: EDT MDT CDT PDT CEST
#   fr: EST MST CDT PDT CEST
#   15 juillet 2025, 17:15:59 EST
