#!/usr/bin/env bash
# XML::Feed of Perl gives the same title as characters out of RSS, as bytes out of Atom.
#
# Package:   Debian 12: libxml-feed-perl 0.63, with libxml-atom-perl 0.43.
# Expected:  the module is there so that nobody need care which format a feed has.
# Behaviour: titles of RSS are Perl characters. Those of Atom are UTF-8 bytes, unless `$XML::Atom::ForceUnicode = 1` is set before, in a
#            module that the program need not know. Printed or put together, one of the two is garbled.
# Seen:      "Une brève" is 9 long out of RSS, 10 out of Atom, 9 out of Atom with that switch.
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends libxml-feed-perl >/dev/null

cat > feed.rss <<'RSS'
<rss version="2.0"><channel><title>f</title><link>https://site.example/</link><description>d</description><item><title>Une brève</title></item></channel></rss>
RSS
cat > feed.atom <<'ATOM'
<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:f</id><title>f</title><updated>2026-03-14T09:26:53Z</updated>
<entry><id>urn:e</id><title>Une brève</title><updated>2026-03-14T09:26:53Z</updated></entry></feed>
ATOM
length='my ($entry) = XML::Feed->parse($ARGV[0])->entries; print length($entry->title), " $ARGV[0]$ARGV[1]\n"'
{
  perl -MXML::Feed -e "$length" feed.rss ""
  perl -MXML::Feed -e "$length" feed.atom ""
  perl -MXML::Atom -MXML::Feed -e "\$XML::Atom::ForceUnicode = 1; $length" feed.atom ", forced"
} | tee seen

diff seen - <<'SEEN'
9 feed.rss
10 feed.atom
9 feed.atom, forced
SEEN
