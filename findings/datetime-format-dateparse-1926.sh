#!/usr/bin/env bash
# DateTime::Format::DateParse of Perl puts a year of two digits into the 1900s, though Date::Parse, which it is made of, puts it into the 2000s.
#
# Packages:  Debian 12: libdatetime-format-dateparse-perl 0.05-3 on libtimedate-perl 2.3300-2 (Date::Parse).
# Expected:  RSS allows two digits, and RFC 5322 (4.3) says 00 to 49 is 2000 to 2049. The wrapper says of itself that it is Date::Parse with DateTime objects.
# Behaviour: it asks for the parts (strptime), where Date::Parse leaves the year as it is written, less 1900 if it has four digits; str2time knows the
#            century. So the wrapper's answer is a hundred years old. With four digits both agree.
# Seen:      Sat, 28 Nov 26 10:00:00 GMT: 1926-11-28 and 2026-11-28
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends libdatetime-format-dateparse-perl libtimedate-perl >/dev/null
[ "$(dpkg-query -W -f '${Version} ' libdatetime-format-dateparse-perl libtimedate-perl)" = '0.05-3 2.3300-2 ' ]

cat > read.pl <<'PERL'
use strict;
use warnings;
use Date::Parse;
use DateTime::Format::DateParse;
use POSIX qw(strftime);

for my $text ('Sat, 28 Nov 26 10:00:00 GMT', 'Sat, 28 Nov 2026 10:00:00 GMT', '28 Nov 98 10:00:00 GMT') {
    print "$text: ", DateTime::Format::DateParse->parse_datetime($text)->ymd, ' ', strftime('%F', gmtime str2time($text)), "\n";
}
PERL
perl read.pl | tee seen

diff seen - <<'SEEN'
Sat, 28 Nov 26 10:00:00 GMT: 1926-11-28 2026-11-28
Sat, 28 Nov 2026 10:00:00 GMT: 2026-11-28 2026-11-28
28 Nov 98 10:00:00 GMT: 1998-11-28 1998-11-28
SEEN
