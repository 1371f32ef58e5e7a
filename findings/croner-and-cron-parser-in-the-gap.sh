#!/usr/bin/env bash
# In the night when the clock is put forward, croner runs a job of 02:30 at 03:00 and cron-parser at 03:30.
#
# Packages:  croner 11.0.1 and cron-parser 5.10.6 (npm), both with the zone Europe/Paris.
# Expected:  one answer to "when is 02:30 on a day that has none?"; cron(8)'s is "right after the gap", which is 03:00.
# Behaviour: croner takes the first minute after the gap, cron-parser the hour that would be on an unchanged clock. Two programs that plan the
#            same work by the same line do it half an hour apart; in autumn they agree and run once.
# Seen:      29 March: croner 01:00Z (03:00), cron-parser 01:30Z (03:30). 25 October: both 00:30Z, then a day later
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . croner@11.0.1 cron-parser@5.10.6 >/dev/null

cat > nights.mjs <<'JS'
import { Cron } from 'croner';
import { CronExpressionParser } from 'cron-parser';

const zone = 'Europe/Paris';
for (const evening of ['2026-03-28T20:00:00Z', '2026-10-24T20:00:00Z']) {
  const croner = new Cron('30 2 * * *', { timezone: zone }).nextRuns(2, new Date(evening));
  const times = CronExpressionParser.parse('30 2 * * *', { currentDate: new Date(evening), tz: zone });
  const parser = [times.next().toDate(), times.next().toDate()];
  for (const [name, runs] of Object.entries({ croner, parser })) console.log(name, ...runs.map((run) => run.toISOString()));
}
JS
node nights.mjs | tee seen

diff seen - <<'SEEN'
croner 2026-03-29T01:00:00.000Z 2026-03-30T00:30:00.000Z
parser 2026-03-29T01:30:00.000Z 2026-03-30T00:30:00.000Z
croner 2026-10-25T00:30:00.000Z 2026-10-26T01:30:00.000Z
parser 2026-10-25T00:30:00.000Z 2026-10-26T01:30:00.000Z
SEEN
