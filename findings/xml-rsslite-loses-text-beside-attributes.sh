#!/usr/bin/env bash
# XML::RSSLite loses the text of every element that has an attribute, and all text in CDATA; and it empties the document it was given.
#
# Package:   Debian 12: libxml-rsslite-perl 0.17+dfsg-2, parseRSS(\%result, \$document).
# Expected:  a guid is its text, whether isPermaLink stands there or not; CDATA is another way of writing the same text (XML 1.0, 2.7).
# Behaviour: `<guid>1</guid>` is "1", `<guid isPermaLink="false">1</guid>` only the attribute; a description in CDATA is nothing. Two items
#            whose guids differ cannot be told apart. Afterwards the caller's own string is another one.
# Seen:      see the end of this script
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends libxml-rsslite-perl >/dev/null

cat > read.pl <<'PERL'
use strict;
use warnings;
use XML::RSSLite;
sub said { my $value = shift; !defined $value ? 'nothing' : ref $value ? '{' . join(', ', map { "$_=$value->{$_}" } sort keys %$value) . '}' : $value }
my @items = ('<guid>1</guid><description>In short.</description>', '<guid isPermaLink="false">2</guid><description><![CDATA[<p>In short.</p>]]></description>');
my $document = '<rss version="2.0"><channel><title>t</title><link>https://site.example/</link><description>d</description>'
    . join('', map { "<item><title>one</title><link>https://site.example/1</link>$_</item>" } @items) . '</channel></rss>';
my $before = $document;
my %feed;
parseRSS(\%feed, \$document);
print 'guid ', said($_->{guid}), ', description ', said($_->{description}), "\n" for @{$feed{item}};
print 'document ', $document eq $before ? 'kept' : 'changed', "\n";
PERL
perl read.pl | tee seen

diff seen - <<'SEEN'
guid 1, description In short.
guid {isPermaLink=false}, description nothing
document changed
SEEN
