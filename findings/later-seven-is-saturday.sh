#!/usr/bin/env bash
# later takes day 7 of a cron expression for Saturday, and wants day of month and weekday both: two lines of crontab run on other days than cron's.
#
# Packages:  @breejs/later 4.2.0 and cron-parser 5.10.6 (npm), both in UTC.
# Expected:  0 and 7 are Sunday; where day of month and weekday are both given, either is enough (crontab(5)).
# Behaviour: `0 9 * * 7` runs on Saturdays, as 6 does. `0 9 13 * 5` waits for a Friday the 13th: of a job for Fridays and the 13th most runs never
#            come. Nothing is refused.
# Seen:      0 9 * * 7: later 7 March (Sat), cron-parser 1 March (Sun); 0 9 13 * 5: later 13 March then 13 November, cron-parser 6, 13, 20 March
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . @breejs/later@4.2.0 cron-parser@5.10.6 >/dev/null

cat > runs.mjs <<'JS'
import later from '@breejs/later';
import { CronExpressionParser } from 'cron-parser';

const start = new Date('2026-03-01T00:00:00Z');
const day = (date) => `${date.toUTCString().slice(0, 3)} ${date.toISOString().slice(0, 10)}`;
later.date.UTC();
for (const line of ['0 9 * * 0', '0 9 * * 6', '0 9 * * 7', '0 9 13 * 5']) {
  const dates = CronExpressionParser.parse(line, { currentDate: start, tz: 'UTC' });
  console.log(`${line}: later ${later.schedule(later.parse.cron(line)).next(2, start).map(day).join(', ')}; cron-parser ${
    [dates.next().toDate(), dates.next().toDate()].map(day).join(', ')}`);
}
JS
node runs.mjs | tee seen

diff seen - <<'SEEN'
0 9 * * 0: later Sun 2026-03-01, Sun 2026-03-08; cron-parser Sun 2026-03-01, Sun 2026-03-08
0 9 * * 6: later Sat 2026-03-07, Sat 2026-03-14; cron-parser Sat 2026-03-07, Sat 2026-03-14
0 9 * * 7: later Sat 2026-03-07, Sat 2026-03-14; cron-parser Sun 2026-03-01, Sun 2026-03-08
0 9 13 * 5: later Fri 2026-03-13, Fri 2026-11-13; cron-parser Fri 2026-03-06, Fri 2026-03-13
SEEN
