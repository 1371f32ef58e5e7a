#!/usr/bin/env bash
# HTML::Strip of Perl puts a blank for each tag, within words too: an initial in bold stands alone, and l'<i>Aurore</i> is two words.
#
# Package:   Debian 12: libhtml-strip-perl 2.10-2+b3, with its defaults.
# Expected:  tags of a line's parts (b, i, span, a) part nothing: "Le port", "l'Aurore" as a browser shows and finds it. Blocks do.
# Behaviour: emit_spaces, which is on, makes a blank where any tag stood between two characters that are none, so that a text is "L e port", and a search,
#            or a comparison with the title, no longer finds the word.
# Seen:      <p><b>L</b>e port</p> -> L e port; HTML::FormatText::WithLinks: Le port
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends libhtml-strip-perl libhtml-formattext-withlinks-perl >/dev/null
[ "$(dpkg-query -W -f '${Version}' libhtml-strip-perl)" = '2.10-2+b3' ]

cat > strip.pl <<'PERL'
use strict;
use warnings;
use HTML::FormatText::WithLinks;
use HTML::Strip;

for my $html ('<p><b>L</b>e port</p>', "<p>Dans l'<i>Aurore</i>, H<sub>2</sub>O</p>", '<p>a</p><p>b</p>') {
    my $strip = HTML::Strip->new;
    my $shown = HTML::FormatText::WithLinks->new(leftmargin => 0)->parse($html);
    $shown =~ s/\s+/ /g;
    print "$html -> ", $strip->parse($html), " | $shown\n";
}
PERL
perl strip.pl | tee seen

diff seen - <<'SEEN'
<p><b>L</b>e port</p> -> L e port | Le port 
<p>Dans l'<i>Aurore</i>, H<sub>2</sub>O</p> -> Dans l' Aurore , H 2 O | Dans l'Aurore, H2O 
<p>a</p><p>b</p> -> a b | a b 
SEEN
