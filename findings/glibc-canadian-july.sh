#!/usr/bin/env bash
# The C library abbreviates July in Canadian French to "jui", which begins June as well; the JDK's July of the same locale is "juill.".
#
# Package:   Debian 12: locales 2.36-9 (glibc), `date +%b` with fr_CA and fr_FR; java.time of any JDK beside it.
# Expected:  one locale, one set of abbreviations: CLDR's fr_CA has janv., févr., juin, juill., août, déc.
# Behaviour: glibc cuts each month of fr_CA to three letters: jun is June and jui is July. A date that was written with strftime on a Canadian
#            server is not read by a Java program with the same locale, and whoever completes the beginning of a word reads July as June.
# Seen:      glibc fr_CA: jun jui; glibc fr_FR: juin juil.; java fr-CA: juin juill.; java fr-CA reads "jui": no
# Needs:     Debian 12 (run as root to let it install), a JDK of 17 or newer.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends locales >/dev/null

for locale in fr_CA fr_FR; do
  localedef -i "$locale" -f UTF-8 "./$locale.UTF-8" 2>/dev/null || [ -d "$locale.UTF-8" ]
done
cat > July.java <<'JAVA'
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.Locale;

class July {
    public static void main(String[] none) {
        Locale quebec = Locale.forLanguageTag("fr-CA");
        System.out.print("java fr-CA: " + Month.JUNE.getDisplayName(TextStyle.SHORT, quebec) + " " + Month.JULY.getDisplayName(TextStyle.SHORT, quebec));
        try {
            DateTimeFormatter.ofPattern("MMM", quebec).parse("jui");
            System.out.println("; java fr-CA reads \"jui\": yes");
        } catch (DateTimeParseException refusal) {
            System.out.println("; java fr-CA reads \"jui\": no");
        }
    }
}
JAVA
{
  for locale in fr_CA fr_FR; do
    echo "glibc $locale: $(LOCPATH="$work" LC_ALL=$locale.UTF-8 date -d 2026-06-15 +%b) $(LOCPATH="$work" LC_ALL=$locale.UTF-8 date -d 2026-07-15 +%b)"
  done
  java -Dstdout.encoding=UTF-8 July.java
} | tee seen

diff seen - <<'SEEN'
glibc fr_CA: jun jui
glibc fr_FR: juin juil.
java fr-CA: juin juill.; java fr-CA reads "jui": no
SEEN
