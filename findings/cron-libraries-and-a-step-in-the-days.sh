#!/usr/bin/env bash
# cron itself runs "0 9 */2 * 1" on Mondays with an odd date. Six libraries run it on every Monday and on every odd date.
#
# Packages:  croner 11.0.1, cron-parser 5.10.6, cron 4.4.0, cron-schedule 6.0.0 (npm); Debian 12: python3-croniter 1.3.5-3, golang-github-robfig-cron-dev
#            3.0.1-1 (robfig/cron).
# Expected:  either of day and weekday is enough only if both fields are restricted, "i.e., do not contain the "*" character" (crontab(5) of Debian's
#            cron): a step begins with one, so both must hold. It is how "every second Monday or so" is written.
# Behaviour: a step counts as a restriction: 18 runs in March instead of 2. Sources that are asked "every other Monday" are asked every other day.
# Seen:      March 2026, all six: 02 03 05 07 09 11 13 15 16 17 19 21 23 25 27 29 30 31, where cron has 09 and 23
# Needs:     Node.js 20 or newer, npm; Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends python3-croniter golang-go golang-github-robfig-cron-dev >/dev/null
npm install --silent --no-audit --no-fund --prefix . croner@11.0.1 cron-parser@5.10.6 cron@4.4.0 cron-schedule@6.0.0 >/dev/null

cat > runs.mjs <<'JS'
import { CronTime } from 'cron';
import { CronExpressionParser } from 'cron-parser';
import { parseCronExpression } from 'cron-schedule';
import { Cron } from 'croner';

const line = '0 9 */2 * 1';
const parser = CronExpressionParser.parse(line, { currentDate: new Date('2026-03-01T12:00:00Z'), tz: 'UTC' });
const next = {
  croner: (from) => new Cron(line, { timezone: 'UTC' }).nextRun(from),
  'cron-parser': () => parser.next().toDate(),
  cron: (from) => new CronTime(line, 'UTC').getNextDateFrom(from, 'UTC').toJSDate(),
  'cron-schedule': (from) => parseCronExpression(line).getNextDate(from),
};
for (const [name, after] of Object.entries(next)) {
  const days = [];
  for (let at = after(new Date('2026-03-01T12:00:00Z')); at.getUTCMonth() === 2; at = after(at)) days.push(at.toISOString().slice(8, 10));
  console.log(`${name}: ${days.join(' ')}`);
}
JS
cat > runs.py <<'PYTHON'
from datetime import datetime

from croniter import croniter

days = croniter("0 9 */2 * 1", datetime(2026, 3, 1, 12))
march = []
while (at := days.get_next(datetime)).month == 3:
    march.append(f"{at:%d}")
print("croniter:", *march)
PYTHON
cat > runs.go <<'GO'
package main

import (
	"fmt"
	"time"

	"github.com/robfig/cron"
)

func main() {
	line, err := cron.ParseStandard("0 9 */2 * 1")
	if err != nil {
		panic(err)
	}
	fmt.Print("robfig/cron:")
	for at := line.Next(time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)); at.Month() == time.March; at = line.Next(at) {
		fmt.Printf(" %02d", at.Day())
	}
	fmt.Println()
}
GO
{
  TZ=UTC node runs.mjs
  /usr/bin/python3 runs.py
  GO111MODULE=off GOPATH=/usr/share/gocode GOFLAGS= GOCACHE="$work/cache" go run runs.go
} | tee seen

diff seen - <<'SEEN'
croner: 02 03 05 07 09 11 13 15 16 17 19 21 23 25 27 29 30 31
cron-parser: 02 03 05 07 09 11 13 15 16 17 19 21 23 25 27 29 30 31
cron: 02 03 05 07 09 11 13 15 16 17 19 21 23 25 27 29 30 31
cron-schedule: 02 03 05 07 09 11 13 15 16 17 19 21 23 25 27 29 30 31
croniter: 02 03 05 07 09 11 13 15 16 17 19 21 23 25 27 29 30 31
robfig/cron: 02 03 05 07 09 11 13 15 16 17 19 21 23 25 27 29 30 31
SEEN
