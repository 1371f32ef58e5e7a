#!/usr/bin/env bash
# dayjs takes the first digits of an offset for the seconds that a date leaves out, and what is left of it for the offset: "10:00 +0200" is 10:00:02Z.
#
# Package:   dayjs 1.11.23 with its plugin customParseFormat (npm); luxon 3.7.2 for comparison.
# Expected:  the seconds of RFC 822 may be left out ("Mon, 30 Nov 2026 10:00 +0200"). With a format that names them, either no date (as luxon says, so that the next
#            format is tried) or the right one.
# Behaviour: the format's marks are only counted, not compared: the blank before the offset stands where the colon should, "02" are the seconds, and the "00" behind
#            them are an offset of nothing. Hours are lost, and the date is valid. In "+0530" what is left is "30", an offset of thirty hours: it is the day before.
#            The third argument, true for strict, refuses all of them, but with them what has its seconds and another offset than the machine's.
# Seen:      see the end of this script
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . dayjs@1.11.23 luxon@3.7.2 >/dev/null

cat > read.cjs <<'JS'
const dayjs = require('dayjs');
dayjs.extend(require('dayjs/plugin/customParseFormat'));
const { DateTime } = require('luxon');

const shown = (date, valid) => (valid ? date.toISOString() : 'none');
for (const date of ['Mon, 30 Nov 2026 10:00:00 +0200', 'Mon, 30 Nov 2026 10:00 +0200', 'Mon, 30 Nov 2026 10:00 -0500', 'Mon, 30 Nov 2026 10:00 +0530']) {
  const lenient = dayjs(date, 'ddd, DD MMM YYYY HH:mm:ss ZZ');
  const strict = dayjs(date, 'ddd, DD MMM YYYY HH:mm:ss ZZ', true);
  const luxon = DateTime.fromFormat(date, 'EEE, dd MMM yyyy HH:mm:ss ZZZ', { locale: 'en' });
  console.log(`${date}: dayjs ${shown(lenient, lenient.isValid())}, strict ${shown(strict, strict.isValid())}, luxon ${shown(luxon.toJSDate(), luxon.isValid)}`);
}
JS
TZ=UTC timeout 60 node read.cjs | tee seen

diff seen - <<'SEEN'
Mon, 30 Nov 2026 10:00:00 +0200: dayjs 2026-11-30T08:00:00.000Z, strict none, luxon 2026-11-30T08:00:00.000Z
Mon, 30 Nov 2026 10:00 +0200: dayjs 2026-11-30T10:00:02.000Z, strict none, luxon none
Mon, 30 Nov 2026 10:00 -0500: dayjs 2026-11-30T10:00:05.000Z, strict none, luxon none
Mon, 30 Nov 2026 10:00 +0530: dayjs 2026-11-29T04:00:05.000Z, strict none, luxon none
SEEN
