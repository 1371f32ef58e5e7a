#!/usr/bin/env bash
# node-ical takes an event at 02:30 in the night when the clock is put back for the second 02:30, and the standard says the first.
#
# Package:   node-ical 0.26.1 (npm), sync.parseICS.
# Expected:  a local time that comes twice "refers to the first occurrence" (RFC 5545, 3.3.5): 02:30 in Paris on 25 October 2026 is 00:30Z, in summer time. One
#            that does not exist is read with the offset before the gap: 02:30 on 29 March is 01:30Z.
# Behaviour: the autumn's is 01:30Z, an hour late; the spring's is right. Programs that go by the standard and this one show the
#            same broadcast at two hours. A category with an escaped comma is cut at it, beside that, and keeps the backslash.
# Seen:      2026-10-25 02:30 Paris: 2026-10-25T01:30:00.000Z; 2026-03-29 02:30: 2026-03-29T01:30:00.000Z; "Lyon\, Paris": ["Lyon\\","Paris"]
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . node-ical@0.26.1 >/dev/null

cat > night.mjs <<'JS'
import ical from 'node-ical';

const event = (id, start) => ['BEGIN:VEVENT', `UID:${id}`, 'DTSTAMP:20260101T000000Z', `DTSTART;TZID=Europe/Paris:${start}`, 'SUMMARY:Nuit',
  'CATEGORIES:Lyon\\, Paris', 'END:VEVENT'];
const read = ical.sync.parseICS(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//port//FR', ...event('autumn', '20261025T023000'),
  ...event('spring', '20260329T023000'), 'END:VCALENDAR', ''].join('\r\n'));
console.log(`2026-10-25 02:30 Paris: ${read.autumn.start.toISOString()}`);
console.log(`2026-03-29 02:30 Paris: ${read.spring.start.toISOString()}`);
console.log(`categories: ${JSON.stringify(read.autumn.categories)}`);
JS
timeout 60 node night.mjs | tee seen

diff seen - <<'SEEN'
2026-10-25 02:30 Paris: 2026-10-25T01:30:00.000Z
2026-03-29 02:30 Paris: 2026-03-29T01:30:00.000Z
categories: ["Lyon\\","Paris"]
SEEN
