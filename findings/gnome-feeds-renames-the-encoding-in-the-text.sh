#!/usr/bin/env bash
# GNOME Feeds writes "utf-8" wherever an entry names the encoding of its document: "ISO-8859-1 est mort" becomes "utf-8 est mort".
#
# Package:   Debian 12: gnome-feeds 0.16.2+dfsg1-3, parse_feed, on feedparser 6.0.10.
# Expected:  what it decodes itself it may declare anew, in the declaration; texts are what the publisher wrote.
# Behaviour: the name of the encoding is replaced in the whole document, titles, texts and addresses included. In a feed that says encoding="UTF-8" each UTF-8 becomes utf-8, in one that says ISO-8859-1 an article about that encoding is one
#            about another, and a link to /iso-8859-1.html is safe only as it is written in small letters.
# Seen:      ISO-8859-1 est mort, vive UTF-8 -> utf-8 est mort, vive UTF-8; /ISO-8859-1.html -> /utf-8.html; encoding="ISO-8859-1" in an example -> encoding="utf-8"
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends python3-gi gir1.2-gtk-3.0 python3-bs4 python3-feedparser python3-html5lib python3-listparser python3-lxml python3-pil python3-requests python3-tz python3-dateutil >/dev/null
apt-get download -qq gnome-feeds=0.16.2+dfsg1-3 2>/dev/null
dpkg-deb -x gnome-feeds_*.deb package
mkdir -p home/.config home/.cache home/.local/share

cat > read.py <<'PYTHON'
import sys

sys.path.insert(0, "package/usr/lib/python3/dist-packages")
import feedparser
from gfeeds.rss_parser import parse_feed

feed = """<?xml version="1.0" encoding="ISO-8859-1"?>
<rss version="2.0"><channel><title>Le Port</title><link>https://port.example/</link><description>d</description>
<item><title>ISO-8859-1 est mort, vive UTF-8</title><link>https://port.example/ISO-8859-1.html</link><guid>1</guid>
<description><![CDATA[<pre>&lt;?xml encoding="ISO-8859-1"?></pre>]]></description></item></channel></rss>"""
for name, read in ("feedparser", lambda: feedparser.parse(feed.encode("iso-8859-1"))), ("GNOME Feeds", lambda: parse_feed(feed)):
    entry = read().entries[0]
    print(f"{name}: {entry.title} {entry.link} {entry.description}")
PYTHON
HOME=$work/home /usr/bin/python3 -W ignore read.py 2>/dev/null | tee seen

diff seen - <<'SEEN'
feedparser: ISO-8859-1 est mort, vive UTF-8 https://port.example/ISO-8859-1.html <pre>&lt;?xml encoding="ISO-8859-1"?></pre>
GNOME Feeds: utf-8 est mort, vive UTF-8 https://port.example/utf-8.html <pre>&lt;?xml encoding="utf-8"?></pre>
SEEN
