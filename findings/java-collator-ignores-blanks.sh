#!/usr/bin/env bash
# The JDK's Collator sorts as if there were no blanks, hyphens and apostrophes: La Croix stands after Lacan and L'Équipe far from L’Équipe; ICU's does not.
#
# Packages:  a JDK (17 and 25 when this was written), java.text.Collator; com.ibm.icu:icu4j 77.1 (Maven). Both in French.
# Expected:  a list of newspapers as a person looks through it: all that begins with "La " together, then all that begins with "Le " (word by word, as the
#            Unicode Collation Algorithm has it unless told otherwise), and the two apostrophes side by side.
# Behaviour: the blank and the typewriter's apostrophe count for nothing, so that La Croix, Lacan and Lacroix are mixed, and Le Monde follows Lemon. The
#            typographic apostrophe is a letter after all those of the alphabet there: L’Équipe is the last in L.
# Seen:      JDK: L'Équipe, Lacan, Lacroix, La Croix, La Voix, Lemon, Le Monde, L’Équipe; ICU: L'Équipe, L’Équipe, La Croix, La Voix, Lacan, …
# Needs:     a JDK 17 or newer, Maven.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy -Dartifact=com.ibm.icu:icu4j:77.1 -DoutputDirectory=. >/dev/null

cat > Sort.java <<'JAVA'
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

class Sort {
    public static void main(String[] ignored) {
        List<String> names = new ArrayList<>(List.of("La Croix", "Lacan", "Lacroix", "La Voix", "Le Monde", "Lemon", "Lesoir", "Le Soir", "L'Équipe", "L’Équipe"));
        names.sort(java.text.Collator.getInstance(Locale.FRENCH));
        System.out.println("JDK: " + String.join(", ", names));
        names.sort(com.ibm.icu.text.Collator.getInstance(Locale.FRENCH));
        System.out.println("ICU: " + String.join(", ", names));
    }
}
JAVA
java -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp '*' Sort.java | tee seen

diff seen - <<'SEEN'
JDK: L'Équipe, Lacan, Lacroix, La Croix, La Voix, Lemon, Le Monde, Lesoir, Le Soir, L’Équipe
ICU: L'Équipe, L’Équipe, La Croix, La Voix, Lacan, Lacroix, Le Monde, Le Soir, Lemon, Lesoir
SEEN
