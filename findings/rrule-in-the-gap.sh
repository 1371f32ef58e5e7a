#!/usr/bin/env bash
# In the night when the clock is put forward, rrule runs a daily event of 02:30 an hour early, and rrule-temporal not at all.
#
# Packages:  rrule 2.8.1 and rrule-temporal 2.2.8 (npm), DTSTART with the zone Europe/Paris.
# Expected:  a local time that does not exist is read with the offset before the gap: 02:30 at +01:00, which is 01:30Z (RFC 5545, 3.3.5 and 3.3.10).
#            A time that exists twice is the first of the two.
# Behaviour: rrule takes 00:30Z, when the clocks show 01:30; in autumn the second 02:30; and an hourly rule has
#            two hours between midnight and one o'clock of that night. rrule-temporal leaves the day in spring out and
#            takes another one at the end for COUNT.
# Seen:      spring: rrule 2026-03-29T00:30Z, rrule-temporal none; autumn: rrule 2026-10-25T01:30Z, rrule-temporal 00:30Z
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . rrule@2.8.1 rrule-temporal@2.2.8 >/dev/null

cat > nights.mjs <<'JS'
import rrule from 'rrule';
import { RRuleTemporal } from 'rrule-temporal';

for (const rule of ['20260328T023000\nRRULE:FREQ=DAILY;COUNT=3', '20261024T023000\nRRULE:FREQ=DAILY;COUNT=3', '20261025T000000\nRRULE:FREQ=HOURLY;COUNT=3']) {
  const text = `DTSTART;TZID=Europe/Paris:${rule}`;
  const minute = (instant) => instant.toString().slice(0, 16) + 'Z';
  console.log(rule.replace('\n', ' '));
  console.log(`  rrule: ${rrule.rrulestr(text).all().map((date) => minute(date.toISOString())).join(' ')}`);
  console.log(`  rrule-temporal: ${new RRuleTemporal({ rruleString: text }).all().map((date) => minute(date.toInstant())).join(' ')}`);
}
JS
TZ=UTC node nights.mjs | tee seen

diff seen - <<'SEEN'
20260328T023000 RRULE:FREQ=DAILY;COUNT=3
  rrule: 2026-03-28T01:30Z 2026-03-29T00:30Z 2026-03-30T00:30Z
  rrule-temporal: 2026-03-28T01:30Z 2026-03-30T00:30Z 2026-03-31T00:30Z
20261024T023000 RRULE:FREQ=DAILY;COUNT=3
  rrule: 2026-10-24T00:30Z 2026-10-25T01:30Z 2026-10-26T01:30Z
  rrule-temporal: 2026-10-24T00:30Z 2026-10-25T00:30Z 2026-10-26T01:30Z
20261025T000000 RRULE:FREQ=HOURLY;COUNT=3
  rrule: 2026-10-24T22:00Z 2026-10-25T00:00Z 2026-10-25T01:00Z
  rrule-temporal: 2026-10-24T22:00Z 2026-10-24T23:00Z 2026-10-25T00:00Z
SEEN
