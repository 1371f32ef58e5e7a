#!/usr/bin/env bash
# feedparser of Python gives an Atom entry's second author the e-mail address of the first, if he has none of his own.
#
# Package:   Debian 12: python3-feedparser 6.0.10-1, the `authors` of an entry.
# Expected:  each `author` is a person construct with an e-mail address of his own or none (RFC 4287, 3.2.3 and 4.2.1).
# Behaviour: Carl, who stands after Bea, is listed with Bea's address; before her he has none. The single `author` is the last, with her address too.
#            Whoever writes to authors, or tells them apart by address, takes two people for one.
# Seen:      Bea <bea@port.test>, Carl <bea@port.test>; the other way round Carl <None>
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends python3-feedparser >/dev/null
[ "$(dpkg-query -W -f '${Version}' python3-feedparser)" = 6.0.10-1 ]

/usr/bin/python3 - <<'PYTHON' | tee seen
import feedparser

BEA, CARL = "<author><name>Bea</name><email>bea@port.test</email></author>", "<author><name>Carl</name></author>"
for authors in BEA + CARL, CARL + BEA:
    feed = feedparser.parse(f"""<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:port:feed</id><title>Le port</title><updated>2026-03-14T09:00:00Z</updated>
    <entry><id>urn:port:1</id><title>Le bac</title><updated>2026-03-14T09:00:00Z</updated>{authors}</entry></feed>""")
    print(", ".join(f"{author.name} <{author.get('email')}>" for author in feed.entries[0].authors))
PYTHON

diff seen - <<'SEEN'
Bea <bea@port.test>, Carl <bea@port.test>
Carl <None>, Bea <bea@port.test>
SEEN
