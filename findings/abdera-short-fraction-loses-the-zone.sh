#!/usr/bin/env bash
# Abdera takes an Atom date for GMT, whatever its offset, as soon as its fraction of a second has one or two digits, or more than three.
#
# Package:   org.apache.abdera:abdera-core 1.1.3 (Maven), AtomDate.parse(text).
# Expected:  RFC 3339 allows any number of digits in the fraction, and the offset counts with each.
# Behaviour: no fraction and three digits are read right. With one, two or six the date is the local hour in GMT, and one or two digits are dropped
#            besides. 09:26:53.5+02:00 comes two hours late, .5-05:00 five hours early.
# Seen:      "" 07:26:53Z; ".5" 09:26:53Z; ".50" 09:26:53Z; ".500" 07:26:53.500Z; ".500000" 09:26:53.500Z
# Needs:     a JDK 17 or newer, Maven.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

for artifact in abdera-core abdera-i18n; do
  mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy -Dartifact=org.apache.abdera:$artifact:1.1.3 -DoutputDirectory=. >/dev/null
done

cat > Dates.java <<'JAVA'
import org.apache.abdera.model.AtomDate;

public class Dates {
    public static void main(String[] ignored) {
        for (String fraction : new String[] {"", ".5", ".50", ".500", ".500000"}) {
            String date = "2026-03-14T09:26:53" + fraction + "+02:00";
            System.out.println(date + " -> " + AtomDate.parse(date).toInstant());
        }
    }
}
JAVA
java -cp '*' Dates.java | tee seen

diff seen - <<'SEEN'
2026-03-14T09:26:53+02:00 -> 2026-03-14T07:26:53Z
2026-03-14T09:26:53.5+02:00 -> 2026-03-14T09:26:53Z
2026-03-14T09:26:53.50+02:00 -> 2026-03-14T09:26:53Z
2026-03-14T09:26:53.500+02:00 -> 2026-03-14T07:26:53.500Z
2026-03-14T09:26:53.500000+02:00 -> 2026-03-14T09:26:53.500Z
SEEN
