#!/usr/bin/env bash
# spacetime reads an RSS date with an offset as 1 January 1970, and one in GMT as local time; neither is an error.
#
# Package:   spacetime 7.15.0 (npm), spacetime(text); Node.js's Date beside it.
# Expected:  the two forms of date that RSS 2.0 has (RFC 822, 5.1), as instants; of what is not understood, null or an invalid date.
# Behaviour: with +0200 or EST at the end nothing is read, and nothing is the first second of 1970, a date like any other, so that a reader files the
#            entry under the oldest. GMT is dropped, and the hour is the machine's. Atom's dates are read right.
# Seen:      in New York: +0200 1970-01-01T00:00:00Z, GMT 09:00 -> 13:00Z; Atom's +02:00 07:00Z
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . spacetime@7.15.0 >/dev/null

cat > read.cjs <<'JS'
const spacetime = require('spacetime');

for (const text of [
  'Sat, 14 Mar 2026 09:00:00 +0200',
  'Sat, 14 Mar 2026 09:00:00 EST',
  'Sat, 14 Mar 2026 09:00:00 GMT',
  '2026-03-14T09:00:00+02:00',
]) {
  console.log(`${text} -> ${spacetime(text).toNativeDate().toISOString()}, Date ${new Date(text).toISOString()}`);
}
JS
TZ=America/New_York node read.cjs | tee seen

diff seen - <<'SEEN'
Sat, 14 Mar 2026 09:00:00 +0200 -> 1970-01-01T00:00:00.000Z, Date 2026-03-14T07:00:00.000Z
Sat, 14 Mar 2026 09:00:00 EST -> 1970-01-01T00:00:00.000Z, Date 2026-03-14T14:00:00.000Z
Sat, 14 Mar 2026 09:00:00 GMT -> 2026-03-14T13:00:00.000Z, Date 2026-03-14T09:00:00.000Z
2026-03-14T09:00:00+02:00 -> 2026-03-14T07:00:00.000Z, Date 2026-03-14T07:00:00.000Z
SEEN
