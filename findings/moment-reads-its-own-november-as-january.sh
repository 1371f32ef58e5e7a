#!/usr/bin/env bash
# moment writes 4 studenoga 2025 for November in Croatian, and reads it as 4 January; so it does in Catalan; strictly it cannot read six languages' dates.
#
# Package:   moment 2.31.0 (npm), locales hr, ca, el, uk, lt, fi.
# Expected:  what a format wrote, the same format in the same language reads.
# Behaviour: where a language declines its months, the locale has two sets of names: with a day the second is written, and when it is read the first alone
#            is looked for. Strictly the date is invalid; otherwise the word is passed over, and where its first letters do not happen to be those of the
#            other form, the month stays January, without an error.
# Seen:      4 studenoga 2025 -> 2025-01-04; 4 de novembre 2025 -> 2025-01-04; strictly: none of hr, ca, el, uk, lt
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . moment@2.31.0 >/dev/null

cat > again.mjs <<'JS'
import moment from 'moment';

for (const [language, format] of [['hr', 'D MMMM YYYY'], ['ca', 'D MMMM YYYY'], ['el', 'D MMMM YYYY'], ['uk', 'D MMMM YYYY'], ['lt', 'D MMMM YYYY'],
  ['fi', 'LL'], ['pl', 'D MMMM YYYY']]) {
  await import(`moment/locale/${language}.js`);
  const written = moment.utc('2025-11-04').locale(language).format(format);
  const read = strictly => {
    const date = moment.utc(written, format, language, strictly);
    return date.isValid() ? date.format('YYYY-MM-DD') : 'invalid';
  };
  moment.locale('en');
  console.log(`${language}: ${written} -> ${read(false)}, strictly ${read(true)}`);
}
JS
node again.mjs | tee seen

diff seen - <<'SEEN'
hr: 4 studenoga 2025 -> 2025-01-04, strictly invalid
ca: 4 de novembre 2025 -> 2025-01-04, strictly invalid
el: 4 Νοεμβρίου 2025 -> 2025-11-04, strictly invalid
uk: 4 листопада 2025 -> 2025-11-04, strictly invalid
lt: 4 lapkričio 2025 -> 2025-11-04, strictly invalid
fi: 4. marraskuuta 2025 -> 2025-11-04, strictly invalid
pl: 4 listopada 2025 -> 2025-11-04, strictly 2025-11-04
SEEN
