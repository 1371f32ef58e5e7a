#!/usr/bin/env bash
# cron-schedule takes the number at the beginning of a field and drops the rest of it without an error: "5#2", the second Friday, is every Friday.
#
# Packages:  cron-schedule 6.0.0, cron-parser 5.10.6 (npm).
# Expected:  what is not understood is refused: croner and cron-parser run "5#2" on the second Friday and "1/10" on the 1st, 11th, 21st and 31st; what they do
#            not know they refuse.
# Behaviour: "5#2" is 5, "1/10" is the 1st alone, "1W" (the working day nearest to the 1st) is the 1st: a monthly digest comes every week, one of every ten
#            days once a month.
# Seen:      0 9 * * 5#2: 06 13 20 27 of March (cron-parser: 13); 0 9 1/10 * *: none left in March (cron-parser: 11 21 31)
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . cron-schedule@6.0.0 cron-parser@5.10.6 >/dev/null

cat > runs.mjs <<'JS'
import { CronExpressionParser } from 'cron-parser';
import { parseCronExpression } from 'cron-schedule';

const from = new Date('2026-03-01T12:00:00Z');
function march(next) {
  const days = [];
  for (let at = next(from); at.getUTCMonth() === 2; at = next(at)) days.push(at.getUTCDate());
  return days.join(' ') || 'none';
}
for (const line of ['0 9 * * 5#2', '0 9 1/10 * *', '0 9 1W * *']) {
  let other;
  try {
    const runs = CronExpressionParser.parse(line, { currentDate: from, tz: 'UTC' });
    other = march(() => runs.next().toDate());
  } catch {
    other = 'refused';
  }
  console.log(`${line}: ${march((at) => parseCronExpression(line).getNextDate(at))}; cron-parser: ${other}`);
}
JS
TZ=UTC node runs.mjs | tee seen

diff seen - <<'SEEN'
0 9 * * 5#2: 6 13 20 27; cron-parser: 13
0 9 1/10 * *: none; cron-parser: 11 21 31
0 9 1W * *: none; cron-parser: refused
SEEN
