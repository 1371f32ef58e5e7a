#!/usr/bin/env bash
# In French chrono reads "avant-hier" as yesterday, "18 h 30" as six o'clock, "à 9h du soir" as nine in the morning, and no "il y a un an".
#
# Package:   chrono-node 2.10.3 (npm), chrono.fr.
# Expected:  its French knows hier, hier soir, il y a deux heures. The day before yesterday is as common; "18 h 30" with blanks is how French typography writes
#            the hour, and how papers do; what is not understood gives no date, as in the English "the day before yesterday".
# Behaviour: the word is found inside the longer one: avant-hier is hier. Where the letter h stands after a blank the minutes are dropped; the evening after it is
#            dropped, too, and becomes a second date. "il y a un an" is nothing, though "il y a trois jours" is read.
# Seen:      see the end of this script; reference 2026-11-30T10:00Z, in Greenwich
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . chrono-node@2.10.3 >/dev/null

cat > read.mjs <<'JS'
import { fr } from 'chrono-node';

const instant = new Date('2026-11-30T10:00:00Z');
for (const text of ['hier', 'avant-hier', 'le 2 mars 2026 à 18h30', 'le 2 mars 2026 à 18 h 30', 'le 2 mars 2026 à 9h du soir', 'il y a trois jours', 'il y a un an']) {
  const read = fr.parse(text, { instant, timezone: 0 });
  console.log(`${text}: ${read.map((result) => result.date().toISOString().slice(0, 16)).join(' and ') || 'nothing'}`);
}
JS
TZ=UTC timeout 60 node read.mjs | tee seen

diff seen - <<'SEEN'
hier: 2026-11-29T10:00
avant-hier: 2026-11-29T10:00
le 2 mars 2026 à 18h30: 2026-03-02T18:30
le 2 mars 2026 à 18 h 30: 2026-03-02T18:00
le 2 mars 2026 à 9h du soir: 2026-03-02T09:00 and 2026-11-30T18:00
il y a trois jours: 2026-11-27T10:00
il y a un an: nothing
SEEN
