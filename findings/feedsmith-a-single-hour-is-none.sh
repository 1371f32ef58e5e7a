#!/usr/bin/env bash
# feedsmith reads skipHours and skipDays only where they hold two or more: a single day is lost, though it writes one itself.
#
# Package:   feedsmith 3.0.1 (npm), parseFeed and generateRssFeed.
# Expected:  "up to 24 hour sub-elements" and "up to seven" days (RSS 2.0) begins with one: a channel that rests on Sundays rests on Sundays.
# Behaviour: one `hour` or `day` gives no property at all, two give both. What generateRssFeed writes for ['Sunday'] comes back without it.
# Seen:      two days: Saturday Sunday; one day: none; one day, written and read: none
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . feedsmith@3.0.1 >/dev/null

cat > read.mjs <<'JS'
import { generateRssFeed, parseFeed } from 'feedsmith';

const days = (document) => parseFeed(document).feed.skipDays?.join(' ') ?? 'none';
const channel = (names) => '<rss version="2.0"><channel><title>Le port</title><link>https://port.example/</link><description>Notes</description><skipDays>'
  + names.map((name) => `<day>${name}</day>`).join('') + '</skipDays></channel></rss>';
const written = generateRssFeed({ title: 'Le port', link: 'https://port.example/', description: 'Notes', skipDays: ['Sunday'] }, { lenient: true });

console.log(`two days: ${days(channel(['Saturday', 'Sunday']))}`);
console.log(`one day: ${days(channel(['Sunday']))}`);
console.log(`one day, written (${written.match('<day>(.*?)</day>')[1]}) and read: ${days(written)}`);
JS
node read.mjs | tee seen

diff seen - <<'SEEN'
two days: Saturday Sunday
one day: none
one day, written (Sunday) and read: none
SEEN
