#!/usr/bin/env bash
# sfeed takes what an Atom entry says of the feed that it was copied from for the entry itself, if it comes first.
#
# Package:   Debian 12: sfeed 1.7.
# Expected:  RFC 4287 leaves the order of an entry's children open; what is inside `source` is about another feed.
# Behaviour: an entry that begins with its `source` gets that one's id, title, link, author and date; its own come too late. The
#            same entry with `source` at the end is read right. So a planet's whole output can turn into its sources' names.
# Seen:      source first -> 2020-01-01, "The source", https://source.example/; source last -> 2026-03-14, "The entry", https://site.example/1
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends sfeed >/dev/null

source='<source><id>urn:s</id><title>The source</title><link href="https://source.example/"/><updated>2020-01-01T00:00:00Z</updated><author><name>Its author</name></author></source>'
own='<id>urn:e</id><title>The entry</title><link href="https://site.example/1"/><updated>2026-03-14T09:26:53Z</updated><author><name>Anne</name></author>'
for entry in "$source$own" "$own$source"; do
  printf '<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:f</id><title>f</title><updated>2026-03-14T09:26:53Z</updated><entry>%s</entry></feed>' "$entry" | sfeed
done | cut -f 1,2,3,6,7 | tr '\t' '|' | tee seen

diff seen - <<'SEEN'
1577836800|The source|https://source.example/|urn:s|Its author
1773480413|The entry|https://site.example/1|urn:e|Anne
SEEN
