#!/usr/bin/env bash
# Fossil's feed makes the guid of a check-in of the name that the server was asked by, and its title of its tags: asked over https all is new, and a release changes the title of what it releases.
#
# Package:   Debian 12: fossil 2.21, /timeline.rss of its server (here through `fossil http`, which answers one request) and `fossil rss`.
# Expected:  a check-in has a hash for a name, the same everywhere and for ever; a guid that is "a string that uniquely identifies the item" (RSS 2.0) has nothing of who asks. `fossil rss` writes the
#            feed for a page that is to be put elsewhere, so with the same guids.
# Behaviour: the guid is the address by which the server was reached: Host and scheme are in it. A site that moves to https, or has a name with www and one without, has each entry twice, and
#            `fossil rss` writes a third kind, without any host, though it was told the address for the links. The tags stand in the title, "(tags: trunk)": when a release is tagged, or a tag
#            is moved, an old entry is retitled; so it is when a comment is corrected, with the date as it was. And the channel's pubDate is the second of the request: no two documents are equal.
# Seen:      http://port.example/info/…, https://www.port.example/info/…, /info/…; Le bac (tags: trunk), then Le bac (tags: trunk, v1.0)
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends fossil >/dev/null 2>&1

export HOME=$work USER=anne
mkdir tree
cd tree
{
  fossil init ../kept.fossil --date-override 2026-03-14T07:00:00
  fossil open ../kept.fossil
  echo 1 > page
  fossil add page
  fossil commit -m 'Le bac' --date-override 2026-03-14T08:00:00 --no-warnings
} >/dev/null 2>&1
asked() { # a scheme's option, a host
  printf 'GET /timeline.rss HTTP/1.0\r\nHost: %s\r\n\r\n' "$2" | fossil http ../kept.fossil "$1"
}
first() { # the first of an element that names the check-in, its hash left out
  grep -o -E "<$1>.*(/info/|bac).*</$1>" | sed -E 's,[0-9a-f]{64},…,' | head -n 1
}
{
  asked --nossl port.example | first guid
  asked --https www.port.example | first guid
  fossil rss -url https://port.example | first guid
  fossil rss -url https://port.example | first link
  asked --nossl port.example | first title
  fossil tag add v1.0 tip > /dev/null
  asked --nossl port.example | first title
} | tee ../seen

diff ../seen - <<'SEEN'
<guid>http://port.example/info/…</guid>
<guid>https://www.port.example/info/…</guid>
<guid>/info/…</guid>
<link>https://port.example/info/…</link>
<title>Le bac (tags: trunk)</title>
<title>Le bac (tags: trunk, v1.0)</title>
SEEN
