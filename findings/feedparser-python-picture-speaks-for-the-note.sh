#!/usr/bin/env bash
# feedparser of Python reads what Media RSS says of a picture as the entry's own title and content: the text of a note becomes what its picture shows.
#
# Package:   Debian 12: python3-feedparser 6.0.10-1, title, summary and content of an RSS item.
# Expected:  media:title and media:description are about the media object that they stand in (Media RSS, optional elements); the item's are its own.
# Behaviour: a note without a title, as Mastodon's servers publish them, gets the picture's title, and its description for content; programs that
#            prefer content to summary show that and never the note. Inside a media:group before the description, film and item change places:
#            the summary is the film's, and the item's text is the content.
# Seen:      note: title Le quai, summary Le bac part., content Un bateau; film: title Le bac, summary Sur le film, content Le bac part.
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends python3-feedparser >/dev/null
[ "$(dpkg-query -W -f '${Version}' python3-feedparser)" = 6.0.10-1 ]

/usr/bin/python3 - <<'PYTHON' | tee seen
import feedparser

items = {
    "note": """<description>Le bac part.</description><media:content url="https://port.example/1.jpg" type="image/jpeg"><media:title>Le quai</media:title>
        <media:description>Un bateau</media:description></media:content>""",
    "film": """<title>Le bac</title><media:group><media:title>Film</media:title><media:description>Sur le film</media:description>
        <media:content url="https://port.example/1.mp4"/></media:group><description>Le bac part.</description>""",
}
for name, item in items.items():
    entry = feedparser.parse(f"""<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Le port</title>
    <link>https://port.example/</link><description>Notes</description><item><guid isPermaLink="false">1</guid>{item}</item></channel></rss>""").entries[0]
    print(f"{name}: title {entry.get('title')}, summary {entry.summary}, content {entry.content[0].value}")
PYTHON

diff seen - <<'SEEN'
note: title Le quai, summary Le bac part., content Un bateau
film: title Le bac, summary Sur le film, content Le bac part.
SEEN
