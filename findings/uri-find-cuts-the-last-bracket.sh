#!/usr/bin/env bash
# URI::Find of Perl ends an address before its closing bracket, though it opened in it, and keeps a final exclamation mark.
#
# Package:   Debian 12: liburi-find-perl 20160806-3, beside ruby-rinku 1.7.3-2+b9.
# Expected:  brackets that are opened in an address belong to it, as in Wikipedia's (…/Le_Port_(film)); a mark that ends the sentence does not.
# Behaviour: one closing bracket at the end is always cut: the link leads to a page that is not there. Brackets around the whole address are cut rightly.
# Seen:      https://fr.wikipedia.org/wiki/Le_Port_(film) -> …/Le_Port_(film
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends liburi-find-perl ruby-rinku >/dev/null
[ "$(dpkg-query -W -f '${Version}' liburi-find-perl)" = '20160806-3' ]

cat > find.pl <<'PERL'
use strict;
use warnings;
use URI::Find;

my $text = shift;
URI::Find->new(sub { print "URI::Find: $_[0]\n"; $_[1] })->find(\$text);
PERL
for text in 'Voir https://fr.wikipedia.org/wiki/Le_Port_(film).' 'Voir (https://port.example/a).' 'Voir https://port.example/?a=1!'; do
  perl find.pl "$text"
  /usr/bin/ruby -rrinku -e 'puts "rinku: #{Rinku.auto_link(ARGV[0])[/href="([^"]*)"/, 1]}"' "$text"
done | tee seen

diff seen - <<'SEEN'
URI::Find: https://fr.wikipedia.org/wiki/Le_Port_(film
rinku: https://fr.wikipedia.org/wiki/Le_Port_(film)
URI::Find: https://port.example/a
rinku: https://port.example/a
URI::Find: https://port.example/?a=1!
rinku: https://port.example/?a=1
SEEN
