#!/usr/bin/env bash
# dateparser of Python, told that a text is French, reads 2026-03-04 as the third of April.
#
# Package:   Debian 12: python3-dateparser 1.1.6-1, dateparser.parse(text, languages=["fr"]).
# Expected:  the order of day and month is a matter of 04/03/2026. A date that begins with the year is ISO 8601 in every language, and RFC 3339's
#            with a T and a zone, which is what Atom has, leaves no doubt at all.
# Behaviour: with a language whose people write the day first, day and month of ISO dates change places where both are at most 12. From the 13th
#            on, where that makes no date, it reads nothing.
# Seen:      2026-03-04T09:26:53Z in no language 4 March, in English 4 March, in French and German 3 April; 2026-03-14T09:26:53Z in French and German nothing
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends python3-dateparser >/dev/null

/usr/bin/python3 -W ignore - <<'PYTHON' | tee seen
import dateparser

for text in "2026-03-04T09:26:53Z", "2026-03-04", "2026-03-14T09:26:53Z":
    dates = {language: dateparser.parse(text, languages=language and [language]) for language in (None, "en", "fr", "de")}
    print(text + ": " + ", ".join(f"{language or 'any'} {date:%m-%d}" if date else f"{language} nothing" for language, date in dates.items()))
PYTHON

diff seen - <<'SEEN'
2026-03-04T09:26:53Z: any 03-04, en 03-04, fr 04-03, de 04-03
2026-03-04: any 03-04, en 03-04, fr 04-03, de 04-03
2026-03-14T09:26:53Z: any 03-14, en 03-14, fr nothing, de nothing
SEEN
