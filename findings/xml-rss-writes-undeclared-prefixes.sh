#!/usr/bin/env bash
# XML::RSS of Perl, asked to write an RSS 2.0 feed as RSS 1.0, uses the prefix dc without declaring it: namespace-aware parsers refuse the result.
#
# Packages:  Debian 12: libxml-rss-perl 1.62-1; libxml2-utils (xmllint) to read the result.
# Expected:  the manual's own way of converting, parse or fill, set {output}, as_string, gives a document that can be read.
# Behaviour: the namespaces written are those of the version the object was made with, the elements those of the version asked for. In RSS 2.0
#            Dublin Core is not among the former, in RSS 1.0 it is among the latter.
# Seen:      Namespace prefix dc on creator is not defined
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends libxml-rss-perl libxml2-utils >/dev/null

cat > convert.pl <<'PERL'
use strict;
use warnings;
use XML::RSS;
my $feed = XML::RSS->new(version => '2.0');
$feed->channel(title => 't', link => 'https://site.example/', description => 'd');
$feed->add_item(title => 'one', link => 'https://site.example/1', description => 'd', dc => {creator => 'Anne'});
$feed->{output} = '1.0';
print $feed->as_string;
PERL
perl convert.pl > feed.rdf
xmllint --noout feed.rdf 2>&1 | grep -o 'Namespace prefix.*' | tee seen

diff seen - <<'SEEN'
Namespace prefix dc on creator is not defined
SEEN
