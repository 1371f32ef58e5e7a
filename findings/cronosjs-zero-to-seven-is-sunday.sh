#!/usr/bin/env bash
# cronosjs runs a job of weekdays 0-7 on Sundays only.
#
# Packages:  cronosjs 1.7.1, and cron-parser 5.10.6, cron-schedule 6.0.0 (npm) beside it.
# Expected:  0-7 is every day, with Sunday twice, as 1-7 is (crontab(5): 0 or 7 is Sunday); it is how some programs write "all".
# Behaviour: 7 is turned into 0 before the range is laid out, which leaves 0-0. 1-7 is read as Monday to Sunday, and cronosjs allows ranges over the
#            week's end, so that nothing is refused.
# Seen:      0-7: cronosjs Sun Sun Sun, the others Sun Mon Tue; 1-7: all Sun Mon Tue
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . cronosjs@1.7.1 cron-parser@5.10.6 cron-schedule@6.0.0 >/dev/null

cat > days.mjs <<'JS'
import { CronExpressionParser } from 'cron-parser';
import { parseCronExpression } from 'cron-schedule';
import { CronosExpression } from 'cronosjs';

const start = new Date('2026-03-01T00:00:00Z');
const days = (dates) => dates.map((date) => date.toUTCString().slice(0, 3)).join(' ');
for (const line of ['0 9 * * 0-7', '0 9 * * 1-7']) {
  console.log(`${line}: cronosjs ${days(CronosExpression.parse(line, { timezone: 'UTC' }).nextNDates(start, 3))}`
    + `, cron-parser ${days(CronExpressionParser.parse(line, { currentDate: start, tz: 'UTC' }).take(3).map((date) => date.toDate()))}`
    + `, cron-schedule ${days(parseCronExpression(line).getNextDates(3, start))}`);
}
JS
TZ=UTC node days.mjs | tee seen

diff seen - <<'SEEN'
0 9 * * 0-7: cronosjs Sun Sun Sun, cron-parser Sun Mon Tue, cron-schedule Sun Mon Tue
0 9 * * 1-7: cronosjs Sun Mon Tue, cron-parser Sun Mon Tue, cron-schedule Sun Mon Tue
SEEN
