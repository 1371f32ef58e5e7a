#!/usr/bin/env bash
# rrule ignores a DTSTART that is a day: the rule begins at the moment at which it is read.
#
# Package:   rrule 2.8.1 (npm), rrulestr.
# Expected:  DTSTART;VALUE=DATE:20260301 is how an event of a whole day begins (RFC 5545, 3.8.2.4): 1 and 2 March 2026.
# Behaviour: the parameter is not known, and the line with it is skipped without a word: the dates are today and tomorrow, at the time of day of the
#            call, and others at each call. Without the parameter the same day is read.
# Seen:      DTSTART:20260301 -> 2026-03-01, 2026-03-02; DTSTART;VALUE=DATE:20260301 -> today, tomorrow
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . rrule@2.8.1 >/dev/null

cat > dates.mjs <<'JS'
import rrule from 'rrule';

for (const start of ['DTSTART:20260301', 'DTSTART:20260301T000000Z', 'DTSTART;VALUE=DATE:20260301']) {
  const before = new Date(Math.floor(Date.now() / 1000) * 1000);
  const dates = rrule.rrulestr(`${start}\nRRULE:FREQ=DAILY;COUNT=2`).all();
  const now = dates[0] >= before && dates[0] <= new Date();
  console.log(`${start}: ${now ? 'now, and in a day' : dates.map((date) => date.toISOString().slice(0, 10)).join(', ')}`);
}
JS
TZ=UTC node dates.mjs | tee seen

diff seen - <<'SEEN'
DTSTART:20260301: 2026-03-01, 2026-03-02
DTSTART:20260301T000000Z: 2026-03-01, 2026-03-02
DTSTART;VALUE=DATE:20260301: now, and in a day
SEEN
