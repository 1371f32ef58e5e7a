#!/usr/bin/env bash
# Time::ParseDate of Perl reads 2026-11-28T10:00:00Z as midnight of that day in the machine's zone; written +0000 it has its hour.
#
# Package:   Debian 12: libtime-parsedate-perl 2015.103-4 (in the packages of many log readers and calendars).
# Expected:  Z is +00:00 (RFC 3339, 4.3, and ISO 8601): what most Atom feeds have.
# Behaviour: with the Z the time is not recognised, what is left over is thrown away without an error, and the date alone counts, in local time:
#            all entries of a day fall on one moment, which is another one on each machine.
# Seen:      TZ=America/Sao_Paulo: Z -> 03:00 UTC, +0000 -> 10:00 UTC, +00:00 -> 10:00 UTC; TZ=UTC: Z -> 00:00
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends libtime-parsedate-perl tzdata >/dev/null
version=$(dpkg-query -W -f '${Version}' libtime-parsedate-perl)
[ "$version" = 2015.103-4 ]

cat > read.pl <<'PERL'
use strict;
use warnings;
use POSIX qw(strftime);
use Time::ParseDate;

for my $offset ('Z', '+0000', '+00:00', '+0100') {
    my $seconds = parsedate("2026-11-28T10:00:00$offset");
    print "$ENV{TZ} $offset: ", defined $seconds ? strftime('%d %H:%M', gmtime $seconds) : 'none', "\n";
}
PERL
for zone in UTC America/Sao_Paulo; do TZ=$zone perl read.pl; done | tee seen

diff seen - <<'SEEN'
UTC Z: 28 00:00
UTC +0000: 28 10:00
UTC +00:00: 28 10:00
UTC +0100: 28 09:00
America/Sao_Paulo Z: 28 03:00
America/Sao_Paulo +0000: 28 10:00
America/Sao_Paulo +00:00: 28 10:00
America/Sao_Paulo +0100: 28 09:00
SEEN
