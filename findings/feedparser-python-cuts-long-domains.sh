#!/usr/bin/env bash
# feedparser of Python ends an e-mail address after four letters of its last part, and calls the rest of it the author's name.
#
# Package:   Debian 12: python3-feedparser 6.0.10-1, author_detail of an RSS item.
# Expected:  `author` is an address with the name in brackets behind it (RSS 2.0): name Anne, address as it stands. Labels of a domain have up to
#            63 letters (RFC 1035, 2.3.4), and top-level domains of five and more are as old as .museum.
# Behaviour: with .info all is well. With a longer one the address ends in the middle, and the name is what is left: letters of the domain, an open
#            bracket, the name. A page of authors lists people called "um (Anne", and mail to them goes to another domain.
# Seen:      Anne <anne@port.info>; um (Anne <anne@port.muse>; um <anne@port.muse>
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends python3-feedparser >/dev/null
[ "$(dpkg-query -W -f '${Version}' python3-feedparser)" = 6.0.10-1 ]

/usr/bin/python3 - <<'PYTHON' | tee seen
import feedparser

for author in ["anne@port.info (Anne)", "anne@port.museum (Anne)", "anne@port.museum"]:
    feed = feedparser.parse(f"""<rss version="2.0"><channel><title>Le port</title><link>https://port.example/</link><description>Notes</description>
    <item><title>Le bac</title><author>{author}</author></item></channel></rss>""")
    detail = feed.entries[0].author_detail
    print(f"{author}: {detail.get('name')} <{detail.get('email')}>")
PYTHON

diff seen - <<'SEEN'
anne@port.info (Anne): Anne <anne@port.info>
anne@port.museum (Anne): um (Anne <anne@port.muse>
anne@port.museum: um <anne@port.muse>
SEEN
