#!/usr/bin/env bash
# libmrss calls every Atom date GMT: the offset is cut off, the hour stays.
#
# Package:   Debian 12: libmrss0-dev 0.19.2-7 (with libnxml 0.18.4).
# Expected:  pubDate is the same instant in RFC 822's form, as its "+0000" says: 07:26:53 for 09:26:53+02:00 (RFC 3339).
# Behaviour: the date's own hour is written with "+0000" behind it, whatever offset stood there: entries of New York come five hours early,
#            those of Paris up to two hours late, that is in the future. And every day is called a Sunday.
# Seen:      three entries of a Saturday, -05:00, Z and +02:00, seven hours apart from first to last: all "Sun, 14 Mar 2026 09:26:53 +0000"
# Needs:     Debian 12 (run as root to let it install), gcc.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends libmrss0-dev gcc libc6-dev >/dev/null

cat > dates.c <<'C'
#include <mrss.h>
#include <stdio.h>

int main(void) {
    mrss_t *feed;
    if (mrss_parse_file("feed.xml", &feed) != MRSS_OK) return 1;
    for (mrss_item_t *item = feed->item; item; item = item->next) printf("%s -> %s\n", item->title, item->pubDate);
}
C
gcc dates.c -o dates -lmrss

{
  echo '<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:f</id><title>f</title><updated>2026-03-14T09:26:53Z</updated><author><name>a</name></author>'
  for date in 2026-03-14T09:26:53-05:00 2026-03-14T09:26:53Z 2026-03-14T09:26:53+02:00; do
    echo "<entry><id>urn:$date</id><title>$date</title><link href=\"https://site.example/\"/><published>$date</published><updated>$date</updated></entry>"
  done
  echo '</feed>'
} > feed.xml
./dates | tee seen

diff seen - <<'SEEN'
2026-03-14T09:26:53-05:00 -> Sun, 14 Mar 2026 09:26:53 +0000
2026-03-14T09:26:53Z -> Sun, 14 Mar 2026 09:26:53 +0000
2026-03-14T09:26:53+02:00 -> Sun, 14 Mar 2026 09:26:53 +0000
SEEN
