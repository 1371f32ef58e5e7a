#!/usr/bin/env bash
# DateTime::Format::Flexible reads 2026-03-09T08:00:00Z as UTC and 20260309T080000Z, the same instant in ISO 8601's basic form, as a time of nowhere: set into a zone it moves.
#
# Package:   Debian 12: libdatetime-format-flexible-perl 0.34, libdatetime-format-iso8601-perl 0.16.
# Expected:  both are 08:00 UTC, 09:00 in Paris (ISO 8601, 4.2.4: the basic form has a Z, too; calendars, RFC 5545, write no other), as DateTime::Format::ISO8601 reads it;
#            or a form that is not known is refused.
# Behaviour: of the basic form the Z is matched and thrown away; what comes is "floating", and set_time_zone gives a floating time the zone without moving it: 08:00 in Paris, an hour
#            early, in summer two. Compared without a zone the two are equal, so that a test on the parsed dates passes.
# Seen:      Flexible: 2026-03-09T08:00:00Z UTC 09:00 in Paris; 20260309T080000Z floating 08:00 in Paris; ISO8601: both UTC 09:00
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends libdatetime-format-flexible-perl libdatetime-format-iso8601-perl >/dev/null
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > dates.pl <<'PERL'
use strict;
use warnings;
use DateTime::Format::Flexible;
use DateTime::Format::ISO8601;

for my $format (qw(Flexible ISO8601)) {
    for my $text (@ARGV) {
        my $read = "DateTime::Format::$format"->parse_datetime($text);
        my $zone = $read->time_zone->name;
        print "$format: $text $zone ", $read->set_time_zone('Europe/Paris')->strftime('%H:%M'), " in Paris\n";
    }
}
PERL
perl dates.pl 2026-03-09T08:00:00Z 20260309T080000Z | tee seen

diff seen - <<'SEEN'
Flexible: 2026-03-09T08:00:00Z UTC 09:00 in Paris
Flexible: 20260309T080000Z floating 08:00 in Paris
ISO8601: 2026-03-09T08:00:00Z UTC 09:00 in Paris
ISO8601: 20260309T080000Z UTC 09:00 in Paris
SEEN
