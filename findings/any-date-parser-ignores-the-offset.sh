#!/usr/bin/env bash
# any-date-parser reads the dates of feeds in the zone of the machine: "+0200", "GMT" and "Z" change nothing.
#
# Package:   any-date-parser 2.2.4 (npm), fromString.
# Expected:  an RFC 822 date with an offset and an RFC 3339 date with Z are instants; where they are read does not matter.
# Behaviour: numeric offsets of RFC 822 dates, GMT and UT are dropped, and so is the Z after a fraction; the rest is taken for local time. Names
#            such as EST are counted from local time. Only RFC 3339 dates with an offset are moved by it, from local time too.
# Seen:      in Paris (summer), 00:00:01 +0200 is 22:00:01Z (by chance), 00:00:01 GMT is 22:00:01Z, 00:00:01 EST 03:00:01Z; in UTC +0200 is
#            00:00:01Z.
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . any-date-parser@2.2.4 >/dev/null

cat > read.cjs <<'JS'
const parser = require('any-date-parser');

for (const text of [
  'Sat, 07 Sep 2002 00:00:01 +0200',
  'Sat, 07 Sep 2002 00:00:01 GMT',
  'Sat, 07 Sep 2002 00:00:01 EST',
  '2002-09-07T00:00:01.250Z',
  '2002-09-07T00:00:01+02:00',
]) {
  console.log(`${process.env.TZ}: ${text} -> ${(parser.default ?? parser).fromString(text).toISOString()}`);
}
JS
for zone in UTC Europe/Paris; do TZ=$zone node read.cjs; done | tee seen

diff seen - <<'SEEN'
UTC: Sat, 07 Sep 2002 00:00:01 +0200 -> 2002-09-07T00:00:01.000Z
UTC: Sat, 07 Sep 2002 00:00:01 GMT -> 2002-09-07T00:00:01.000Z
UTC: Sat, 07 Sep 2002 00:00:01 EST -> 2002-09-07T05:00:01.000Z
UTC: 2002-09-07T00:00:01.250Z -> 2002-09-07T00:00:01.250Z
UTC: 2002-09-07T00:00:01+02:00 -> 2002-09-06T22:00:01.000Z
Europe/Paris: Sat, 07 Sep 2002 00:00:01 +0200 -> 2002-09-06T22:00:01.000Z
Europe/Paris: Sat, 07 Sep 2002 00:00:01 GMT -> 2002-09-06T22:00:01.000Z
Europe/Paris: Sat, 07 Sep 2002 00:00:01 EST -> 2002-09-07T03:00:01.000Z
Europe/Paris: 2002-09-07T00:00:01.250Z -> 2002-09-06T22:00:01.250Z
Europe/Paris: 2002-09-07T00:00:01+02:00 -> 2002-09-06T20:00:01.000Z
SEEN
