#!/usr/bin/env bash
# HTTP::Date of Perl, and DateTime::Format::HTTP with it, reads 2026-11, which W3CDTF allows for a month, as the first of January, and 2026-12 as the second.
#
# Packages:  Debian 12: libhttp-date-perl 6.05-2, libdatetime-format-http-perl 0.42-2 and, beside them, libdatetime-format-w3cdtf-perl 0.08-1.
# Expected:  a year and a month, as dc:date may have (W3C's note on dates, "Year and month"): November, or none.
# Behaviour: of 11 the first digit is the month and the second the day: a monthly's November issue is ten months old, December's a day younger than
#            that. The other months, which begin with a nought, and a year alone are refused; a whole date is read right.
# Seen:      2026-11 -> 2026-01-01, 2026-12 -> 2026-01-02; DateTime::Format::W3CDTF: 2026-11-01
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends libhttp-date-perl libdatetime-format-http-perl libdatetime-format-w3cdtf-perl >/dev/null
[ "$(dpkg-query -W -f '${Version}' libhttp-date-perl)" = 6.05-2 ]

cat > read.pl <<'PERL'
use strict;
use warnings;
use DateTime::Format::HTTP;
use DateTime::Format::W3CDTF;
use HTTP::Date qw(str2time parse_date);
use POSIX qw(strftime);

for my $text ('2026', '2026-03', '2026-11', '2026-12', '2026-11-28') {
    my $seconds = str2time($text);
    my $http = eval { DateTime::Format::HTTP->parse_datetime($text)->ymd } // 'none';
    print "$text: ", defined $seconds ? strftime('%F', gmtime $seconds) : 'none', ", $http, W3CDTF ", DateTime::Format::W3CDTF->parse_datetime($text)->ymd, "\n";
}
PERL
TZ=UTC perl read.pl | tee seen

diff seen - <<'SEEN'
2026: none, none, W3CDTF 2026-01-01
2026-03: none, none, W3CDTF 2026-03-01
2026-11: 2026-01-01, 2026-01-01, W3CDTF 2026-11-01
2026-12: 2026-01-02, 2026-01-02, W3CDTF 2026-12-01
2026-11-28: 2026-11-28, 2026-11-28, W3CDTF 2026-11-28
SEEN
