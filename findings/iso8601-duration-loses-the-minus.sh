#!/usr/bin/env bash
# iso8601-duration reads -PT5M as five minutes: the minus is allowed, and lost. tinyduration keeps it.
#
# Packages:  iso8601-duration 2.1.4, tinyduration 3.4.1 (npm).
# Expected:  a duration may be negative (XML Schema 1.1, 3.3.6; iCalendar's TRIGGER:-PT15M, 15 minutes before): minus 300 s, or a refusal.
# Behaviour: the pattern takes the sign and no field keeps it: an alarm a quarter of an hour before is one a quarter of an hour after, without an error.
# Seen:      -PT5M: 300 and {"minutes":5,"negative":true}
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . iso8601-duration@2.1.4 tinyduration@3.4.1 >/dev/null

cat > read.mjs <<'JS'
import { end, parse, toSeconds } from 'iso8601-duration';
import { parse as tiny } from 'tinyduration';

const ten = new Date('2026-03-14T10:00:00Z');
for (const text of ['PT5M', '-PT5M', '-P1DT2H']) {
  const read = parse(text);
  console.log(JSON.stringify([text, toSeconds(read), end(read, ten).toISOString(), tiny(text)]));
}
JS
node read.mjs | tee seen

diff seen - <<'SEEN'
["PT5M",300,"2026-03-14T10:05:00.000Z",{"minutes":5}]
["-PT5M",300,"2026-03-14T10:05:00.000Z",{"minutes":5,"negative":true}]
["-P1DT2H",93600,"2026-03-15T12:00:00.000Z",{"days":1,"hours":2,"negative":true}]
SEEN
