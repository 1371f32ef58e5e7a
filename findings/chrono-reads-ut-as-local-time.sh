#!/usr/bin/env bash
# chrono drops the zone UT, a leap second's whole time of day, and reads the fraction .5 as five milliseconds.
#
# Package:   chrono-node 2.10.3 (npm), strict.parseDate.
# Expected:  RFC 822 names UT beside GMT, RFC 3339 allows a fraction of any length (.5 is half a second) and the second 60.
# Behaviour: UT is not read, so that the time is the machine's; the digits after the point are a number of milliseconds; from 23:59:60 nothing
#            of the time is kept: the date is at noon, local time, whatever the zone says.
# Seen:      in Paris: 00:00:00 UT is 23:00Z, 00:00:00 GMT is 00:00Z; .5Z is .005Z; 23:59:60 GMT is 10:00Z.
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . chrono-node@2.10.3 >/dev/null

cat > read.mjs <<'JS'
import * as chrono from 'chrono-node';

for (const text of [
  'Mon, 1 Jan 2024 00:00:00 GMT',
  'Mon, 1 Jan 2024 00:00:00 UT',
  '2024-01-01T00:00:00.5Z',
  '2024-01-01T00:00:00.500Z',
  'Sat, 07 Sep 2002 23:59:59 GMT',
  'Sat, 07 Sep 2002 23:59:60 GMT',
]) {
  console.log(`${text} -> ${chrono.strict.parseDate(text).toISOString()}`);
}
JS
TZ=Europe/Paris node read.mjs | tee seen

diff seen - <<'SEEN'
Mon, 1 Jan 2024 00:00:00 GMT -> 2024-01-01T00:00:00.000Z
Mon, 1 Jan 2024 00:00:00 UT -> 2023-12-31T23:00:00.000Z
2024-01-01T00:00:00.5Z -> 2024-01-01T00:00:00.005Z
2024-01-01T00:00:00.500Z -> 2024-01-01T00:00:00.500Z
Sat, 07 Sep 2002 23:59:59 GMT -> 2002-09-07T23:59:59.000Z
Sat, 07 Sep 2002 23:59:60 GMT -> 2002-09-07T10:00:00.000Z
SEEN
