#!/usr/bin/env bash
# eleventy-plugin-rss dates a feed without entries now, so that it is another document after each build.
#
# Package:   npm: @11ty/eleventy-plugin-rss 3.0.0.
# Expected:  the newest date of no entries is none; whoever needs a date for Atom's `updated` takes one that stays.
# Behaviour: getNewestCollectionItemDate([]), which the feeds of its README and of its own template are dated with, is the clock's time. A
#            tag's feed before its first entry changes with each build, its ETag and Last-Modified with it, and who polls it gets it whole each
#            time. With an entry it is that entry's date, build after build.
# Seen:      see the end of this script
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . @11ty/eleventy-plugin-rss@3.0.0 >/dev/null

cat > dates.mjs <<'JS'
import { dateToRfc3339, getNewestCollectionItemDate } from '@11ty/eleventy-plugin-rss';
const build = async entries => {
  await new Promise(later => setTimeout(later, 1100));
  return dateToRfc3339(getNewestCollectionItemDate(entries));
};
for (const [name, entries] of [['no entries', []], ['one entry', [{ date: new Date('2020-01-01') }]]]) {
  const first = await build(entries);
  const second = await build(entries);
  console.log(`${name}: ${first === second ? 'the same' : 'other'} after the next build, of ${new Date(first).getFullYear() > 2020 ? 'now' : first}`);
}
JS
node dates.mjs | tee seen

diff seen - <<'SEEN'
no entries: other after the next build, of now
one entry: the same after the next build, of 2020-01-01T00:00:00Z
SEEN
