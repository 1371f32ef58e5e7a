#!/usr/bin/env bash
# dayjs.tz moves an instant that says its offset by the offset of the zone: 10:00Z is 15:00Z when read for New York. moment.tz, whose call it took over, does not.
#
# Packages:  dayjs 1.11.23 with its plugins utc, timezone and customParseFormat; moment-timezone 0.6.0 (npm).
# Expected:  the zone says how a time is read that names none; "2026-11-30T10:00:00Z" names its own and is the same instant in every zone, as with moment.tz.
# Behaviour: the string is turned into Greenwich's time and that is then taken for what a clock in the zone shows, with a format, too. An offset is subtracted and the
#            zone's is subtracted again. With zone UTC all is well, which is why tests do not see it; the reader in New York has every entry five hours in the future
#            (or hidden until then), the one in Tokyo nine hours late. dayjs(string).tz(zone) is right.
# Seen:      see the end of this script
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . dayjs@1.11.23 moment-timezone@0.6.0 >/dev/null

cat > read.cjs <<'JS'
const dayjs = require('dayjs');
for (const plugin of ['utc', 'timezone', 'customParseFormat']) dayjs.extend(require(`dayjs/plugin/${plugin}`));
const moment = require('moment-timezone');

const format = 'ddd, DD MMM YYYY HH:mm:ss ZZ';
for (const zone of ['UTC', 'America/New_York', 'Asia/Tokyo']) {
  for (const date of ['2026-11-30T10:00:00Z', '2026-11-30T12:00:00+02:00']) {
    console.log(`${zone} ${date}: dayjs.tz ${dayjs.tz(date, zone).toISOString()}, dayjs().tz ${dayjs(date).tz(zone).toISOString()}, moment.tz ${moment.tz(date, zone).toISOString()}`);
  }
  const rss = 'Mon, 30 Nov 2026 12:00:00 +0200';
  console.log(`${zone} ${rss}: dayjs.tz ${dayjs.tz(rss, format, zone).toISOString()}, moment.tz ${moment.tz(rss, format, zone).toISOString()}`);
}
JS
for local in UTC Europe/Paris; do
  TZ=$local timeout 60 node read.cjs
done | sort | uniq -c | sed 's/^ *//' | tee seen

diff seen - <<'SEEN'
2 America/New_York 2026-11-30T10:00:00Z: dayjs.tz 2026-11-30T15:00:00.000Z, dayjs().tz 2026-11-30T10:00:00.000Z, moment.tz 2026-11-30T10:00:00.000Z
2 America/New_York 2026-11-30T12:00:00+02:00: dayjs.tz 2026-11-30T15:00:00.000Z, dayjs().tz 2026-11-30T10:00:00.000Z, moment.tz 2026-11-30T10:00:00.000Z
2 America/New_York Mon, 30 Nov 2026 12:00:00 +0200: dayjs.tz 2026-11-30T15:00:00.000Z, moment.tz 2026-11-30T10:00:00.000Z
2 Asia/Tokyo 2026-11-30T10:00:00Z: dayjs.tz 2026-11-30T01:00:00.000Z, dayjs().tz 2026-11-30T10:00:00.000Z, moment.tz 2026-11-30T10:00:00.000Z
2 Asia/Tokyo 2026-11-30T12:00:00+02:00: dayjs.tz 2026-11-30T01:00:00.000Z, dayjs().tz 2026-11-30T10:00:00.000Z, moment.tz 2026-11-30T10:00:00.000Z
2 Asia/Tokyo Mon, 30 Nov 2026 12:00:00 +0200: dayjs.tz 2026-11-30T01:00:00.000Z, moment.tz 2026-11-30T10:00:00.000Z
2 UTC 2026-11-30T10:00:00Z: dayjs.tz 2026-11-30T10:00:00.000Z, dayjs().tz 2026-11-30T10:00:00.000Z, moment.tz 2026-11-30T10:00:00.000Z
2 UTC 2026-11-30T12:00:00+02:00: dayjs.tz 2026-11-30T10:00:00.000Z, dayjs().tz 2026-11-30T10:00:00.000Z, moment.tz 2026-11-30T10:00:00.000Z
2 UTC Mon, 30 Nov 2026 12:00:00 +0200: dayjs.tz 2026-11-30T10:00:00.000Z, moment.tz 2026-11-30T10:00:00.000Z
SEEN
