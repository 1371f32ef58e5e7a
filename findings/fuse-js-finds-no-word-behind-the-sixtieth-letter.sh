#!/usr/bin/env bash
# Fuse.js does not find "Marseille" in a headline in which it stands, letter by letter, behind the sixtieth character; a title in which it is misspelt at the beginning it finds.
#
# Package:   npm: fuse.js 7.5.0.
# Expected:  a search that forgives mistakes finds what has none, wherever it stands; a better place may make a better rank.
# Behaviour: how far a match is from the beginning counts as a mistake (distance 100), and above 0.6 of them (threshold) there is no match: an exact word ends at the sixtieth
#            character, an hour's test with short titles shows nothing of it. Of a field with a whole text almost nothing is searched. The documentation says so of the
#            options location and distance; "ignoreLocation: true" is what everybody wants who searches headlines.
# Seen:      at 59: found, at 60: found, at 61: not found, misspelt at 0: found, with ignoreLocation at 61: found
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . fuse.js@7.5.0 >/dev/null

cat > search.mjs <<'JS'
import Fuse from 'fuse.js';

const before = 'Ce que l’on sait de l’incendie qui a détruit lundi avant l’aube tout un immeuble de ';
const found = (title, options = {}) => (new Fuse([title], options).search('Marseille').length ? 'found' : 'not found');
const at = letters => before.slice(0, letters - 1) + ' Marseille';
console.log([59, 60, 61].map(letters => `at ${letters}: ${found(at(letters))}`).join(', '));
console.log(`misspelt at 0: ${found('Marsielle brûle')}`);
console.log(`with ignoreLocation at 61: ${found(at(61), { ignoreLocation: true })}`);
JS
node search.mjs | tee seen

diff seen - <<'SEEN'
at 59: found, at 60: found, at 61: not found
misspelt at 0: found
with ignoreLocation at 61: found
SEEN
