#!/usr/bin/env bash
# XML::FeedPP merges feeds under ids of its own: an Atom entry's id becomes its link, recordings go, and items that have only a permalink are left out.
#
# Package:   Debian 12: libxml-feedpp-perl 0.95-1, new and merge.
# Expected:  an id stays the same wherever an entry is copied to (RFC 4287, 4.2.6: "MUST NOT change"), as do its enclosures. An RSS item needs a
#            title or a description, not a link (RSS 2.0, item).
# Behaviour: of a feed that is merged into another, entries keep title, text, authors, categories and dates. The id is replaced by the link, be it
#            relative; other links are gone. RSS items without <link> are not in the result, though their guid is an address.
# Seen:      Atom: id urn:port:1 -> https://port.example/1, enclosure none; RSS: 2 items -> 1
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends libxml-feedpp-perl >/dev/null
[ "$(dpkg-query -W -f '${Version}' libxml-feedpp-perl)" = 0.95-1 ]

cat > merge.pl <<'PERL'
use strict;
use warnings;
use XML::FeedPP;

my $atom = XML::FeedPP->new(<<'XML', -type => 'string');
<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:port:feed</id><title>Le port</title><updated>2026-03-14T09:00:00Z</updated>
<entry><id>urn:port:1</id><title>Le bac</title><updated>2026-03-14T09:00:00Z</updated><link href="https://port.example/1"/>
<link rel="enclosure" href="https://port.example/1.mp3" type="audio/mpeg"/></entry></feed>
XML
my $rss = XML::FeedPP->new(<<'XML', -type => 'string');
<rss version="2.0"><channel><title>Le port</title><link>https://port.example/</link><description>Notes</description>
<item><title>Un</title><link>https://port.example/1</link></item>
<item><title>Deux</title><guid>https://port.example/2</guid></item></channel></rss>
XML
my $all = XML::FeedPP::Atom::Atom10->new;
$all->merge($atom);
my $entry = ($all->get_item)[0];
printf "Atom: id %s -> %s, enclosure %s\n", ($atom->get_item)[0]->guid, $entry->guid, $all->to_string =~ /\.mp3/ ? 'kept' : 'none';
my $items = XML::FeedPP::RSS->new;
$items->merge($rss);
printf "RSS: %d items -> %d\n", scalar($rss->get_item), scalar($items->get_item);
PERL
perl merge.pl | tee seen

diff seen - <<'SEEN'
Atom: id urn:port:1 -> https://port.example/1, enclosure none
RSS: 2 items -> 1
SEEN
