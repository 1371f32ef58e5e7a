#!/usr/bin/env bash
# pendulum reads the zones of RSS dates, EST and PDT too, as UTC, and says that this is what was written; Python's own email package knows them.
#
# Package:   Debian 12: python3-pendulum 2.1.2-4, parse(…, strict=False), against email.utils of Python 3.11.
# Expected:  EST, EDT, CST, CDT, MST, MDT, PST and PDT are in RFC 822's and RFC 5322's lists; what a library does not know it refuses, or leaves without a zone.
# Behaviour: what dateutil, which it asks, leaves without a zone (it knows the machine's own names alone) becomes UTC: an entry from New York is five hours
#            early, one from Los Angeles seven, and carries +00:00 as if it had said so.
# Seen:      10:00:00 EST -> 10:00 UTC (email: 15:00 UTC); PDT -> 10:00 UTC (17:00 UTC)
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends python3-pendulum >/dev/null
[ "$(dpkg-query -W -f '${Version}' python3-pendulum)" = 2.1.2-4 ]

cat > read.py <<'PYTHON'
import warnings
from datetime import timezone
from email.utils import parsedate_to_datetime

import pendulum

warnings.simplefilter("ignore")
for zone in "+0100", "EST", "PDT", "CET":
    text = f"Sat, 28 Nov 2026 10:00:00 {zone}"
    read = pendulum.parse(text, strict=False)
    print(f"{zone}: {read.astimezone(timezone.utc):%H:%M} {read:%z}, email {parsedate_to_datetime(text).astimezone(timezone.utc):%H:%M}")
PYTHON
TZ=UTC /usr/bin/python3 read.py | tee seen

diff seen - <<'SEEN'
+0100: 09:00 +0100, email 09:00
EST: 10:00 +0000, email 15:00
PDT: 10:00 +0000, email 17:00
CET: 10:00 +0000, email 10:00
SEEN
