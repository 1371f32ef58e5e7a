#!/usr/bin/env bash
# totem-plparser, with which Rhythmbox reads podcasts, takes the program that wrote an Atom feed for its author.
#
# Package:   Debian 12: gir1.2-totemplparser-1.0 3.26.6, the signals playlist-started and entry-parsed.
# Expected:  `author` names who made the feed (RFC 4287, 4.2.1), `generator` the program (4.2.4); an entry that was published has that date.
# Behaviour: the playlist's author is "Hugo", and Anne Dupré, who stands beside it, is nowhere. Episodes have `updated` for their date, be `published`
#            there or not: one whose notes are corrected is new again. The same feed as RSS is read right.
# Seen:      Le port by Hugo; Le bac of 2026-03-20T09:00:00Z
# Needs:     root for apt-get, or gir1.2-totemplparser-1.0 and python3-gi already there.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

dpkg-query -W gir1.2-totemplparser-1.0 python3-gi >/dev/null 2>&1 || apt-get install -y -qq --no-install-recommends gir1.2-totemplparser-1.0 python3-gi >/dev/null
[[ $(dpkg-query -W -f '${Version}' gir1.2-totemplparser-1.0) = 3.26.6-* ]]

cat > feed.atom <<'XML'
<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:port:f</id><title>Le port</title><updated>2026-03-20T09:00:00Z</updated><link href="https://port.example/"/>
<author><name>Anne Dupré</name></author><generator>Hugo</generator>
<entry><id>urn:port:1</id><title>Le bac</title><published>2026-03-13T09:00:00Z</published><updated>2026-03-20T09:00:00Z</updated><link href="https://port.example/bac"/>
<link rel="enclosure" type="audio/mpeg" length="3" href="https://port.example/bac.mp3"/><summary>Le bac part.</summary></entry></feed>
XML
cat > read.py <<'PY'
import sys
import gi
gi.require_version("TotemPlParser", "1.0")
from gi.repository import TotemPlParser

found = []
parser = TotemPlParser.Parser()
parser.connect("playlist-started", lambda _, url, data: found.append(f"{data['title']} by {data['author']}"))
parser.connect("entry-parsed", lambda _, url, data: found.append(f"{data['title']} of {data['publication-date']}"))
parser.parse("file://" + sys.argv[1], False)
print("; ".join(found))
PY
/usr/bin/python3 read.py "$work/feed.atom" | tee seen

diff seen - <<'SEEN'
Le port by Hugo; Le bac of 2026-03-20T09:00:00Z
SEEN
