#!/usr/bin/env bash
# Babel writes Dublin's summer time as GMT, an hour off, and calls its winter time the Irish standard one.
#
# Package:   Debian 12: python3-babel 2.10.3-1, python3-tz (the library behind Jinja's and Flask's dates).
# Expected:  CLDR: Greenwich Mean Time in winter, Irish Standard Time in summer; 3 July, 10:00 UTC, is 11:00 there, +0100.
# Behaviour: since 2018 the IANA's database says it as Irish law does: summer is the standard time, and winter the exception. Babel takes CLDR's
#            daylight name whenever the database says that daylight time is on, which is in winter, and its standard name, GMT, in summer. A date of that
#            format, read again, is an hour late. London, with the same clock, is right.
# Seen:      3 July: 11:00:00 GMT for 10:00 UTC; 3 January: 10:00:00 Irish Standard Time; London 11:00:00 +0100
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends python3-babel >/dev/null
[ "$(dpkg-query -W -f '${Version}' python3-babel)" = 2.10.3-1 ]

cat > write.py <<'PY'
import datetime
from babel.dates import format_datetime, get_timezone

for place in ("Europe/Dublin", "Europe/London"):
    for month in (1, 7):
        at = datetime.datetime(2025, month, 3, 10, tzinfo=datetime.timezone.utc)
        short, full = (format_datetime(at, "d MMM, HH:mm:ss " + zone, tzinfo=get_timezone(place), locale="en") for zone in ("z", "zzzz"))
        print(f"{place}: {short} | {full}")
PY
/usr/bin/python3 write.py | tee seen

diff seen - <<'SEEN'
Europe/Dublin: 3 Jan, 10:00:00 +0000 | 3 Jan, 10:00:00 Irish Standard Time
Europe/Dublin: 3 Jul, 11:00:00 GMT | 3 Jul, 11:00:00 Greenwich Mean Time
Europe/London: 3 Jan, 10:00:00 GMT | 3 Jan, 10:00:00 Greenwich Mean Time
Europe/London: 3 Jul, 11:00:00 +0100 | 3 Jul, 11:00:00 British Summer Time
SEEN
