#!/usr/bin/env bash
# HTTP::Date of Perl, and LWP with it, reads one of HTTP's three forms of date in the zone of the machine.
#
# Packages:  Debian 12: libhttp-date-perl 6.05-2, libhttp-message-perl 6.44-1 (HTTP::Response->last_modified).
# Expected:  Sat, 14 Mar 2026 …, Saturday, 14-Mar-26 … and Sat Mar 14 09:00:00 2026 are the same moment: all three are UTC, the last though it does
#            not say so (RFC 9110, 5.6.7: asctime-date).
# Behaviour: the third is taken for local time. A validator read and written again by a machine in Paris is an hour early, so that a server sees
#            another date than it sent; the same program gives other results in summer and elsewhere.
# Seen:      TZ=Europe/Paris: 09:00, 09:00, 08:00; TZ=UTC: 09:00 three times
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends libhttp-date-perl libhttp-message-perl tzdata >/dev/null
[ "$(dpkg-query -W -f '${Version} ' libhttp-date-perl libhttp-message-perl)" = '6.05-2 6.44-1 ' ]

cat > read.pl <<'PERL'
use strict;
use warnings;
use HTTP::Date qw(time2str);
use HTTP::Response;

for my $text ('Sat, 14 Mar 2026 09:00:00 GMT', 'Saturday, 14-Mar-26 09:00:00 GMT', 'Sat Mar 14 09:00:00 2026') {
    my $response = HTTP::Response->new(200, 'OK', ['Last-Modified' => $text]);
    print "$ENV{TZ}, $text: ", time2str($response->last_modified), "\n";
}
PERL
for zone in UTC Europe/Paris; do TZ=$zone perl read.pl; done | tee seen

diff seen - <<'SEEN'
UTC, Sat, 14 Mar 2026 09:00:00 GMT: Sat, 14 Mar 2026 09:00:00 GMT
UTC, Saturday, 14-Mar-26 09:00:00 GMT: Sat, 14 Mar 2026 09:00:00 GMT
UTC, Sat Mar 14 09:00:00 2026: Sat, 14 Mar 2026 09:00:00 GMT
Europe/Paris, Sat, 14 Mar 2026 09:00:00 GMT: Sat, 14 Mar 2026 09:00:00 GMT
Europe/Paris, Saturday, 14-Mar-26 09:00:00 GMT: Sat, 14 Mar 2026 09:00:00 GMT
Europe/Paris, Sat Mar 14 09:00:00 2026: Sat, 14 Mar 2026 08:00:00 GMT
SEEN
