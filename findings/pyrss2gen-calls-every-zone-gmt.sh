#!/usr/bin/env bash
# PyRSS2Gen writes the hour of a zoned date and calls it GMT.
#
# Package:   Debian 12: python3-pyrss2gen 1.1-2, RSSItem(pubDate=…) and RSS2(lastBuildDate=…).
# Expected:  a datetime that knows its zone is converted, or its own offset written: 07:26:53 GMT for 09:26:53+02:00.
# Behaviour: the zone is ignored and "GMT" put behind the local hour. A desk in Paris publishes an hour or two in the future, in New York hours ago.
# Seen:      one instant in three zones: 02:26:53 GMT, 07:26:53 GMT, 09:26:53 GMT
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends python3-pyrss2gen >/dev/null

/usr/bin/python3 - <<'PYTHON' | tee seen
import datetime, re
import PyRSS2Gen

instant = datetime.datetime(2026, 3, 14, 7, 26, 53, tzinfo=datetime.timezone.utc)
for hours in -5, 0, 2:
    date = instant.astimezone(datetime.timezone(datetime.timedelta(hours=hours)))
    item = PyRSS2Gen.RSSItem(title="one", link="https://site.example/1", pubDate=date)
    text = PyRSS2Gen.RSS2(title="t", link="https://site.example/", description="d", items=[item]).to_xml("utf-8")
    print(date.isoformat(), "->", re.search("<pubDate>(.*)</pubDate>", text).group(1))
PYTHON

diff seen - <<'SEEN'
2026-03-14T02:26:53-05:00 -> Sat, 14 Mar 2026 02:26:53 GMT
2026-03-14T07:26:53+00:00 -> Sat, 14 Mar 2026 07:26:53 GMT
2026-03-14T09:26:53+02:00 -> Sat, 14 Mar 2026 09:26:53 GMT
SEEN
