#!/usr/bin/env bash
# GNOME Feeds exports each feed under its description instead of its name, and a quotation mark in one description makes the whole list unreadable.
#
# Package:   Debian 12: gnome-feeds 0.16.2+dfsg1-3, its OPML export, read with listparser 0.18 (which it imports with) and libxml2.
# Expected:  `text` is what an outline is called (OPML 2.0: "the string of characters that's displayed when the outline is being browsed"), the feed's title; in an attribute a quotation mark is &quot;.
# Behaviour: the title is in `title` and the description in `text`, which is what readers take: after moving to another one, or back into this one, "Le Port" is called "Nouvelles du quai". & and < are escaped and " is not, so that a feed
#            described as Le "vrai" journal ends the document for a parser of XML. listparser gives what stands before it, without an error that GNOME Feeds would look at: of three feeds one comes back.
# Seen:      xmllint: not well-formed; listparser: one of three feeds, called by its description
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends python3-gi gir1.2-gtk-3.0 python3-bs4 python3-feedparser python3-html5lib python3-listparser python3-lxml python3-pil python3-requests python3-tz python3-dateutil libxml2-utils >/dev/null
apt-get download -qq gnome-feeds=0.16.2+dfsg1-3 2>/dev/null
dpkg-deb -x gnome-feeds_*.deb package
mkdir -p home/.config home/.cache home/.local/share

cat > export.py <<'PYTHON'
import sys
from types import SimpleNamespace as Feed

sys.path.insert(0, "package/usr/lib/python3/dist-packages")
import listparser
from gfeeds import opml_manager

feeds = [
    Feed(title="Le Port", description="Nouvelles du quai", rss_link="https://port.example/feed", link="https://port.example/"),
    Feed(title="Le Vrai", description='Le "vrai" journal', rss_link="https://vrai.example/feed", link="https://vrai.example/"),
    Feed(title="Le Phare", description="Feux et brumes", rss_link="https://phare.example/feed", link="https://phare.example/"),
]
opml_manager.confman.conf["feeds"] = {feed.rss_link: {"tags": []} for feed in feeds}
opml = opml_manager.feeds_list_to_opml(feeds)
open("export.opml", "w").write(opml)
print(*(f"{feed.url} {feed.title}" for feed in listparser.parse(opml).feeds), sep="\n")
PYTHON
{
    HOME=$work/home /usr/bin/python3 -W ignore export.py 2>/dev/null
    grep -o '\(title\|text\)=.*' export.opml
    xmllint --noout export.opml 2>/dev/null && echo well-formed || echo not well-formed
} | tee seen

diff seen - <<'SEEN'
https://port.example/feed Nouvelles du quai
title="Le Port"
text="Nouvelles du quai"
title="Le Vrai"
text="Le "vrai" journal"
title="Le Phare"
text="Feux et brumes"
not well-formed
SEEN
