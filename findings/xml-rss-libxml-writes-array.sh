#!/usr/bin/env bash
# XML::RSS::LibXML writes "ARRAY(0x…)" for what an item has two of: two categories, two enclosures.
#
# Package:   Debian 12: libxml-rss-libxml-perl 0.3105+dfsg-3, parse and as_string of the same feed.
# Expected:  the drop-in for XML::RSS that it is meant as: each category an element, the enclosures with their addresses.
# Behaviour: where an element occurs once it is written as it was, where it occurs twice Perl's name for a list stands in its place. The guid of
#            an item that says nothing of isPermaLink comes out as isPermaLink="false", so that the item's only address is lost as well.
#            An enclosure that stands alone gets the words of its own attributes as text besides.
# Seen:      see the end of this script
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends libxml-rss-libxml-perl >/dev/null

cat > again.pl <<'PERL'
use strict;
use XML::RSS::LibXML;
for my $times (1, 2) {
    my $category = '<category>news</category>' x $times;
    my $enclosure = '<enclosure url="https://site.example/a.mp3" length="1" type="audio/mpeg"/>' x $times;
    my $feed = XML::RSS::LibXML->new;
    $feed->parse('<rss version="2.0"><channel><title>t</title><link>https://site.example/</link><description>d</description>'
        . "<item><title>one</title><guid>https://site.example/1</guid>$category$enclosure</item></channel></rss>");
    my $text = $feed->as_string;
    print "$times: ", join(' ', sort($text =~ m{(<(?:category|enclosure|guid)\b[^<(]*)}g)), "\n";
}
PERL
perl -X again.pl | tee seen

diff seen - <<'SEEN'
1: <category>news <enclosure url="https://site.example/a.mp3" length="1" type="audio/mpeg">https://site.example/a.mp31audio/mpeg <guid isPermaLink="false">https://site.example/1
2: <category>ARRAY <enclosure>ARRAY <guid isPermaLink="false">https://site.example/1
SEEN
