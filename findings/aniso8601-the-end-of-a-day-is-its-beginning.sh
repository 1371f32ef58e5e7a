#!/usr/bin/env bash
# aniso8601 reads 24:00, the end of a day, as its beginning: a whole day early. Three other libraries of Python take it for the next midnight.
#
# Packages:  Debian 12: python3-aniso8601 9.0.1-2 (Flask-RESTful's date parser), python3-dateutil 2.8.2-2, python3-ciso8601 2.2.0-2+b2, python3-arrow 1.2.3-1.
# Expected:  2026-11-28T24:00:00Z is 2026-11-29T00:00:00Z (ISO 8601:2004, 4.2.3): calendars and programme listings write it.
# Behaviour: the hour 24 is checked and allowed, and then dropped, the date stays. What ends on Saturday night ends before it begins.
# Seen:      aniso8601 2026-11-28T00:00:00+00:00, the others 2026-11-29T00:00:00+00:00; an interval of 20:00 to 24:00 ends before it begins
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends python3-aniso8601 python3-dateutil python3-ciso8601 python3-arrow >/dev/null
[ "$(dpkg-query -W -f '${Version}' python3-aniso8601)" = 9.0.1-2 ]

/usr/bin/python3 - <<'PYTHON' | tee seen
import aniso8601
import arrow
import ciso8601
import dateutil.parser

END = "2026-11-28T24:00:00Z"
print("aniso8601", aniso8601.parse_datetime(END).isoformat())
print("aniso8601, an evening lasts", aniso8601.parse_interval("2026-11-28T20:00:00Z/2026-11-28T24:00:00Z"))
print("dateutil", dateutil.parser.isoparse(END).isoformat())
print("ciso8601", ciso8601.parse_datetime(END).isoformat())
print("arrow", arrow.get(END).isoformat())
PYTHON

diff seen - <<'SEEN'
aniso8601 2026-11-28T00:00:00+00:00
aniso8601, an evening lasts (datetime.datetime(2026, 11, 28, 20, 0, tzinfo=+0:00:00 UTC), datetime.datetime(2026, 11, 28, 0, 0, tzinfo=+0:00:00 UTC))
dateutil 2026-11-29T00:00:00+00:00
ciso8601 2026-11-29T00:00:00+00:00
arrow 2026-11-29T00:00:00+00:00
SEEN
