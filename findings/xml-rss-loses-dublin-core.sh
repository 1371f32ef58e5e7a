#!/usr/bin/env bash
# XML::RSS of Perl reads an RSS 2.0 feed and writes it again without its authors and without the dates of dc:date.
#
# Package:   Debian 12: libxml-rss-perl 1.62-1, parse and as_string.
# Expected:  what was parsed from the modules it knows (Dublin Core is one of those it declares in its output) is written again.
# Behaviour: xmlns:dc stands in the output, and no element of it. An item dated by dc:date has no date left, an item signed by dc:creator no author;
#            content:encoded of the same item survives. Written as RSS 1.0, both are there.
# Seen:      2.0: creator no, date no, content yes
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends libxml-rss-perl >/dev/null

cat > again.pl <<'PERL'
use strict;
use warnings;
use XML::RSS;
my $feed = XML::RSS->new;
$feed->parse(<<'XML');
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>t</title><link>https://site.example/</link><description>d</description>
<item><title>one</title><link>https://site.example/1</link><dc:creator>Anne</dc:creator><dc:date>2026-03-14T09:26:53Z</dc:date>
<content:encoded>The whole article.</content:encoded></item></channel></rss>
XML
my $text = $feed->as_string;
my %looked = (creator => 'Anne', date => '2026-03-14', content => 'whole article', declared => 'xmlns:dc=');
print "2.0: ", join(', ', map { "$_ " . ($text =~ /$looked{$_}/ ? 'yes' : 'no') } qw(declared creator date content)), "\n";
PERL
perl again.pl | tee seen

diff seen - <<'SEEN'
2.0: declared yes, creator no, date no, content yes
SEEN
