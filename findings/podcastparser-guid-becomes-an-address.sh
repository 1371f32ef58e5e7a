#!/usr/bin/env bash
# podcastparser makes an address of every guid that does not say isPermaLink="false", so that ids change with the feed's address.
#
# Package:   Debian 12: python3-podcastparser 0.6.9-1 (what gPodder reads feeds with).
# Expected:  a guid is a string that stays what it is (RSS 2.0: "a string that uniquely identifies the item"); isPermaLink is true where it is
#            left out, but producers leave it out beside guids that are no addresses.
# Behaviour: the guid is resolved against the address that the feed was fetched from. When the feed moves, or is asked for over another
#            address, every episode has a new id.
# Seen:      old.example: https://old.example/show-42; new.example: https://new.example/feed/show-42; isPermaLink="false": show-42
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends python3-podcastparser >/dev/null

/usr/bin/python3 - <<'PYTHON' | tee seen
import io

import podcastparser


def guid(address, attribute=""):
    feed = f"""<rss version="2.0"><channel><title>t</title><link>https://site.example/</link><description>d</description>
      <item><title>one</title><guid{attribute}>show-42</guid><enclosure url="https://site.example/1.mp3" length="1" type="audio/mpeg"/></item></channel></rss>"""
    return podcastparser.parse(address, io.BytesIO(feed.encode()))["episodes"][0]["guid"]


print("old.example:", guid("https://old.example/feed"))
print("new.example:", guid("https://new.example/feed/podcast"))
print('isPermaLink="false":', guid("https://new.example/feed/podcast", ' isPermaLink="false"'))
PYTHON

diff seen - <<'SEEN'
old.example: https://old.example/show-42
new.example: https://new.example/feed/show-42
isPermaLink="false": show-42
SEEN
