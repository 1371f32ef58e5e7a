#!/usr/bin/env bash
# Python's email.utils has two ways to read a date, and they differ by the machine's zone for "-0000", for "CET" and for "+01:00".
#
# Package:   Debian 12: python3 3.11, email.utils: parsedate_tz with mktime_tz, and parsedate_to_datetime with timestamp.
# Expected:  one instant. -0000 is Greenwich's hour of which no more is known, and so is a zone with an unknown name (RFC 5322, 3.3 and 4.3).
# Behaviour: the first says "offset 0" of each zone that it does not understand, the second says "no offset", which Python's datetime takes for local
#            time: 09:00 -0000 is 09:00 for one, and 13:00 for the other in New York. Of +01:00, which many RSS feeds have, both drop the hour as well.
# Seen:      in New York: -0000 09:00 and 13:00, CET 09:00 and 13:00, +01:00 09:00 and 13:00, +0100 08:00 twice
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends python3 >/dev/null

cat > read.py <<'PYTHON'
import time
from email.utils import mktime_tz, parsedate_to_datetime, parsedate_tz

for zone in ("GMT", "+0100", "-0000", "CET", "BST", "+01:00", "EST"):
    date = f"Sat, 14 Mar 2026 09:00:00 {zone}"
    instants = mktime_tz(parsedate_tz(date)), parsedate_to_datetime(date).timestamp()
    print(zone, *(time.strftime("%H:%M", time.gmtime(instant)) for instant in instants))
PYTHON
TZ=America/New_York /usr/bin/python3 read.py | tee seen

diff seen - <<'SEEN'
GMT 09:00 09:00
+0100 08:00 08:00
-0000 09:00 13:00
CET 09:00 13:00
BST 09:00 13:00
+01:00 09:00 13:00
EST 14:00 14:00
SEEN
