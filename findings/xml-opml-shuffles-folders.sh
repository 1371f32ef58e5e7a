#!/usr/bin/env bash
# XML::OPML gives the feeds of a folder out in another order at every run.
#
# Package:   Debian 12: libxml-opml-perl 0.26-4 (XML::OPML 0.26).
# Expected:  OPML is an outline: the order of its elements is what the user arranged, and reading and writing a list leaves it alone.
# Behaviour: what stands at the top keeps its order; what stands inside a folder is kept in a hash and comes out in Perl's order of that run.
#            Two conversions of one list differ, so every sync or version control sees a change.
# Seen:      folder: one order in 12 runs? no; top level: one order in 12 runs? yes
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends libxml-opml-perl >/dev/null

cat > read.pl <<'PERL'
use strict;
use warnings;
use XML::OPML;
my @names = map { chr(ord('a') + $_) } 0 .. 9;
my $feeds = join '', map { qq(<outline type="rss" text="$_" xmlUrl="https://$_.example/feed"/>) } @names;
my $body = $ARGV[0] eq 'folder' ? qq(<outline text="News">$feeds</outline>) : $feeds;
my $opml = XML::OPML->new;
$opml->parse(qq(<opml version="2.0"><head><title>list</title></head><body>$body</body></opml>));
print join(' ', $opml->as_string =~ m{xmlUrl="https://(\w)\.example}g), "\n";
PERL
for place in folder 'top level'; do
  for run in $(seq 12); do perl read.pl "$place"; done | sort -u > orders
  echo "$place: one order in 12 runs? $([ "$(wc -l < orders)" = 1 ] && echo yes || echo no)"
done | tee seen

diff seen - <<'SEEN'
folder: one order in 12 runs? no
top level: one order in 12 runs? yes
SEEN
