#!/usr/bin/env bash
# dateutil turns the offset of a date as JavaScript prints it: GMT+0100 is an hour west for it, so that such an entry is two hours late.
#
# Packages:  Debian 12: python3-dateutil 2.8.2-2 and python3-pendulum 2.1.2-4+b1 (strict=False), which asks it; the date from Node.js's Date.toString().
# Expected:  "GMT+0100" as ECMAScript writes it (Date.prototype.toString, 21.4.4.41) is an hour east of Greenwich. Feeds that are put together by a
#            script print dates that way.
# Behaviour: GMT+3 is taken as POSIX's TZ variable has it, with the sign turned; the documentation says so of "GMT+3", and it holds for
#            the four digits, too, which POSIX does not write. A bare "+0100" is read right.
# Seen:      Sat Nov 28 2026 10:00:00 GMT+0100 -> 11:00 UTC (JavaScript: 09:00 UTC)
# Needs:     Debian 12 (run as root to let it install), Node.js.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends python3-dateutil python3-pendulum >/dev/null
[ "$(dpkg-query -W -f '${Version}' python3-dateutil)" = 2.8.2-2 ]

TZ=Europe/Paris node -e 'const d = new Date(Date.UTC(2026, 10, 28, 9)); console.log(d.toString()); console.log(d.toString().replace(/ \(.*/, ""))' > dates
/usr/bin/python3 - <<'PYTHON' | tee seen
import datetime

import dateutil.parser
import pendulum

for line in [*open("dates").read().splitlines(), "Sat Nov 28 2026 10:00:00 +0100"]:
    for name, parse in ("dateutil", dateutil.parser.parse), ("pendulum", lambda text: pendulum.parse(text, strict=False)):
        try:
            print(f"{line}: {name} {parse(line).astimezone(datetime.timezone.utc):%H:%M}")
        except ValueError as refused:
            print(f"{line}: {name} refuses")
PYTHON

diff seen - <<'SEEN'
Sat Nov 28 2026 10:00:00 GMT+0100 (Central European Standard Time): dateutil refuses
Sat Nov 28 2026 10:00:00 GMT+0100 (Central European Standard Time): pendulum refuses
Sat Nov 28 2026 10:00:00 GMT+0100: dateutil 11:00
Sat Nov 28 2026 10:00:00 GMT+0100: pendulum 11:00
Sat Nov 28 2026 10:00:00 +0100: dateutil 09:00
Sat Nov 28 2026 10:00:00 +0100: pendulum 09:00
SEEN
