#!/usr/bin/env bash
# croniter runs a daily job once or twice more around the night when the clock is put forward, at hours that its line does not name.
#
# Package:   Debian 12: python3-croniter 1.3.5-3, with the zone Europe/Paris of pytz and of zoneinfo.
# Expected:  `30 2 * * *` runs once a day; on the day without 02:30 right after the gap (cron(8)) or not at all. `0 5 * * *` has nothing to do with
#            the gap.
# Behaviour: with pytz the job of 02:30 runs at 01:30 and at 03:30 that day, and at 01:30 and 02:30 the next. With zoneinfo, which is the standard
#            library's, the job of 05:00 runs at 04:00 and at 05:00, and in autumn once at 06:00. Digests go out twice, and at another hour.
# Seen:      pytz, 30 2: Sun 01:30 03:30 Mon 01:30 02:30; zoneinfo, 0 5: Sun 04:00 05:00 Mon 05:00, in autumn Sun 06:00
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends python3-croniter python3-tz tzdata >/dev/null
[ "$(dpkg-query -W -f '${Version}' python3-croniter)" = 1.3.5-3 ]

/usr/bin/python3 - <<'PYTHON' | tee seen
from datetime import datetime, timezone
from zoneinfo import ZoneInfo

import pytz
from croniter import croniter

PARIS = ZoneInfo("Europe/Paris")
starts = {"pytz": pytz.timezone("Europe/Paris").localize, "zoneinfo": lambda local: local.replace(tzinfo=PARIS)}
for library, start in starts.items():
    for evening in datetime(2026, 3, 28, 20), datetime(2026, 10, 24, 20):
        for line in "30 2 * * *", "0 5 * * *":
            runs = croniter(line, start(evening))
            clock = [runs.get_next(datetime).astimezone(timezone.utc).astimezone(PARIS).strftime("%a %H:%M") for _ in range(4)]
            print(f"{library}, {evening:%B}, {line}: {', '.join(clock)}")
PYTHON

diff seen - <<'SEEN'
pytz, March, 30 2 * * *: Sun 01:30, Sun 03:30, Mon 01:30, Mon 02:30
pytz, March, 0 5 * * *: Sun 05:00, Mon 05:00, Tue 05:00, Wed 05:00
pytz, October, 30 2 * * *: Sun 02:30, Mon 02:30, Tue 02:30, Wed 02:30
pytz, October, 0 5 * * *: Sun 05:00, Mon 05:00, Tue 05:00, Wed 05:00
zoneinfo, March, 30 2 * * *: Sun 03:30, Mon 02:30, Tue 02:30, Wed 02:30
zoneinfo, March, 0 5 * * *: Sun 04:00, Sun 05:00, Mon 05:00, Tue 05:00
zoneinfo, October, 30 2 * * *: Sun 02:30, Mon 03:30, Tue 02:30, Wed 02:30
zoneinfo, October, 0 5 * * *: Sun 06:00, Mon 05:00, Tue 05:00, Wed 05:00
SEEN
