#!/usr/bin/env bash
# dateparser and moment read a Thai date, 3 มกราคม 2568, as the year 2568 of ours: the entry stays on top of a list for 543 years.
#
# Package:   Debian 12: python3-dateparser 1.1.6-1; npm: moment 2.31.0, locale th.
# Expected:  Thailand counts from the Buddha's death; CLDR has that calendar as the one of th, and Intl.DateTimeFormat, ICU and Thai newspapers write 2568
#            for 2025.
# Behaviour: both know the names of the Thai months, and take the year for one of the Gregorian calendar; moment writes Thai dates with our years too,
#            so that its own come back. dateparser has calendars of its own for Persian and Muslim dates, none for these.
# Seen:      Intl writes 3 มกราคม 2568 for 2025-01-03; dateparser reads 2568-01-03, moment 2568-01-03
# Needs:     Debian 12 (run as root to let it install), Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends python3-dateparser >/dev/null
[ "$(dpkg-query -W -f '${Version}' python3-dateparser)" = 1.1.6-1 ]
npm install --silent --no-audit --no-fund --prefix . moment@2.31.0 >/dev/null

cat > read.mjs <<'JS'
import { execFileSync } from 'node:child_process';
import moment from 'moment';
import 'moment/locale/th.js';

const date = new Date('2025-01-03T00:00:00Z');
const thai = new Intl.DateTimeFormat('th', { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' }).format(date);
const read = 'import sys, dateparser; print(dateparser.parse(sys.argv[1], languages=["th"]).date())';
console.log('Intl:', thai);
console.log('dateparser:', execFileSync('/usr/bin/python3', ['-W', 'ignore', '-c', read, thai]).toString().trim());
console.log('moment:', moment.utc(thai, 'D MMMM YYYY', 'th', true).format('YYYY-MM-DD'));
console.log('moment writes:', moment.utc(date).locale('th').format('D MMMM YYYY'));
JS
node read.mjs | tee seen

diff seen - <<'SEEN'
Intl: 3 มกราคม 2568
dateparser: 2568-01-03
moment: 2568-01-03
moment writes: 3 มกราคม 2025
SEEN
