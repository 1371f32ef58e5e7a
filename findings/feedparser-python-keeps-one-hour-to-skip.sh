#!/usr/bin/env bash
# feedparser of Python keeps one of the hours and days at which an RSS channel asks not to be polled: the last; the list itself is empty.
#
# Package:   Debian 12: python3-feedparser 6.0.10-1, feed.skiphours, feed.hour, feed.skipdays, feed.day.
# Expected:  skipHours has up to 24 `hour`, skipDays up to seven `day` (RSS 2.0), and each of them is a time at which to leave the site alone.
# Behaviour: skiphours and skipdays are there and empty; hour and day are single values, each of which replaces the one before. A weekend becomes a
#            Sunday, a night its last hour.
# Seen:      skiphours '', hour '5'; skipdays '', day 'Sunday'
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends python3-feedparser >/dev/null
[ "$(dpkg-query -W -f '${Version}' python3-feedparser)" = 6.0.10-1 ]

/usr/bin/python3 - <<'PYTHON' | tee seen
import feedparser

feed = feedparser.parse("""<rss version="2.0"><channel><title>Le port</title><link>https://port.example/</link><description>Notes</description>
<skipHours><hour>3</hour><hour>4</hour><hour>5</hour></skipHours><skipDays><day>Saturday</day><day>Sunday</day></skipDays></channel></rss>""").feed
print("; ".join(f"{name} {feed.get(name)!r}" for name in ["skiphours", "hour", "skipdays", "day"]))
PYTHON

diff seen - <<'SEEN'
skiphours ''; hour '5'; skipdays ''; day 'Sunday'
SEEN
