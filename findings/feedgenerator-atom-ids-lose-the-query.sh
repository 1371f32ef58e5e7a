#!/usr/bin/env bash
# feedgenerator gives two pages that differ in their query one and the same Atom id.
#
# Package:   Debian 12: python3-feedgenerator 2.0.0-1 (what Pelican writes its feeds with).
# Expected:  an id is unique to its entry (RFC 4287, section 4.2.6); without one of the caller's, it is made of the whole link.
# Behaviour: the id is made of host, date, path and fragment: ?id=1 and ?id=2 are one entry to every reader, and one of them is never shown.
#            Without a date the id is no tag URI either (RFC 4151 asks for a date behind a comma).
# Seen:      tag:site.example,2026-03-14:/article, tag:site.example,2026-03-14:/article, tag:site.example:/article
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends python3-feedgenerator >/dev/null

/usr/bin/python3 - <<'PYTHON' | tee seen
import datetime
import re

import feedgenerator

day = datetime.datetime(2026, 3, 14, 9, 26, 53, tzinfo=datetime.timezone.utc)
feed = feedgenerator.Atom1Feed(title="t", link="https://site.example/", description="d")
feed.add_item(title="one", link="https://site.example/article?id=1", description="", pubdate=day)
feed.add_item(title="two", link="https://site.example/article?id=2", description="", pubdate=day)
feed.add_item(title="three", link="https://site.example/article?id=3", description="")
entries = feed.writeString("utf-8").split("<entry>")[1:]
print(", ".join(re.search("<id>(.*?)</id>", entry).group(1) for entry in entries))
PYTHON

diff seen - <<'SEEN'
tag:site.example,2026-03-14:/article, tag:site.example,2026-03-14:/article, tag:site.example:/article
SEEN
