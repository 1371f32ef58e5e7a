#!/usr/bin/env bash
# Lingua::Identify of Perl takes whole sentences of French for Danish or Spanish, and is 0.15 sure of it; English ones it knows.
#
# Package:   Debian 12: liblingua-identify-perl 0.56-2, langof with its defaults, beside python3-langdetect 1.0.9-1 (seed 0).
# Expected:  a sentence of ten words with "le", "de la" and "a" is French to any counter of small words or groups of letters.
# Behaviour: the ends of words weigh as much as the small words, and all languages are open: three of four sentences of a French paper are of another
#            country. A text in bytes and one in characters give the same.
# Seen:      Le conseil municipal a voté le budget de la ville mardi soir: da; … projet de loi sur les retraites: es
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends liblingua-identify-perl python3-langdetect >/dev/null
[ "$(dpkg-query -W -f '${Version}' liblingua-identify-perl)" = '0.56-2' ]

cat > sentences <<'TEXT'
Le conseil municipal a voté le budget de la ville mardi soir
Le gouvernement présente son projet de loi sur les retraites
La ville de Lyon a ouvert une nouvelle ligne de tramway
Les pompiers ont éteint le feu dans la nuit de lundi à mardi
The council voted the budget on Tuesday evening
TEXT
cat > detect.pl <<'PERL'
use strict;
use warnings;
use open qw(:std :utf8);
use Lingua::Identify qw(langof);

while (my $line = <>) {
    chomp $line;
    my ($language, $share) = langof($line);
    printf "%s %.2f\n", $language, $share;
}
PERL
perl detect.pl <sentences >first
/usr/bin/python3 -c 'import langdetect, sys; langdetect.DetectorFactory.seed = 0; print(*(langdetect.detect(line) for line in sys.stdin), sep="\n")' <sentences >second
paste -d ' ' first second sentences | tee seen

diff seen - <<'SEEN'
da 0.15 fr Le conseil municipal a voté le budget de la ville mardi soir
es 0.16 fr Le gouvernement présente son projet de loi sur les retraites
da 0.15 fr La ville de Lyon a ouvert une nouvelle ligne de tramway
fr 0.24 fr Les pompiers ont éteint le feu dans la nuit de lundi à mardi
en 0.48 en The council voted the budget on Tuesday evening
SEEN
