#!/usr/bin/env bash
# luxon refuses RSS dates in UT, for a weekday that is right.
#
# Package:   luxon 3.7.2 (npm), DateTime.fromRFC2822.
# Expected:  UT is Greenwich beside GMT in RFC 822, 5.1, which RSS names for its dates, and in RFC 5322's obsolete zones (4.3).
# Behaviour: the same moment in GMT, Z and +0000 is read. With UT the date is invalid, and the reason given is "mismatched weekday", though 14 March
#            2026 is a Saturday; without the weekday the reason is "invalid input". An item without a valid date is dropped or dated now.
# Seen:      GMT 2026-03-14T09:00:00.000Z; UT mismatched weekday; UT without a weekday invalid input
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . luxon@3.7.2 >/dev/null

cat > dates.mjs <<'JS'
import { DateTime } from 'luxon';

for (const text of ['Sat, 14 Mar 2026 09:00:00 GMT', 'Sat, 14 Mar 2026 09:00:00 +0000', 'Sat, 14 Mar 2026 09:00:00 UT', '14 Mar 2026 09:00:00 UT']) {
  const date = DateTime.fromRFC2822(text);
  console.log(`${text}: ${date.isValid ? date.toUTC().toISO() : date.invalidReason}`);
}
JS
node dates.mjs | tee seen

diff seen - <<'SEEN'
Sat, 14 Mar 2026 09:00:00 GMT: 2026-03-14T09:00:00.000Z
Sat, 14 Mar 2026 09:00:00 +0000: 2026-03-14T09:00:00.000Z
Sat, 14 Mar 2026 09:00:00 UT: mismatched weekday
14 Mar 2026 09:00:00 UT: invalid input
SEEN
