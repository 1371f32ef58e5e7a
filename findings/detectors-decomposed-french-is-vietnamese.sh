#!/usr/bin/env bash
# French whose accents are characters of their own (é as e and U+0301) is Vietnamese for tinyld, and Catalan, Afrikaans or Romanian for others.
#
# Packages:  tinyld 1.3.4, franc 6.2.0, lande 1.0.10, eld 2.1.0 (npm).
# Expected:  both spellings are the same text: Unicode calls them canonically equivalent. What comes from names of files of older Macs (HFS+) is
#            decomposed, and nobody sees it.
# Behaviour: tinyld takes accents that stand alone for a sign of Vietnamese; franc and lande count letters and accents apart, so that the trigrams are no
#            longer French ones. eld decides as before. String.prototype.normalize before asking mends all.
# Seen:      see the end of this script; composed, then decomposed
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . tinyld@1.3.4 franc@6.2.0 lande@1.0.10 eld@2.1.0 >/dev/null

cat > detect.mjs <<'JS'
import { detect } from 'tinyld';
import { franc } from 'franc';
import lande from 'lande';
import { eld } from 'eld';

await eld.load('large');
const all = (text) => `tinyld ${detect(text)}, franc ${franc(text)}, lande ${lande(text)[0][0]}, eld ${eld.detect(text).language}`;
for (const headline of [
  'Élections européennes : les écologistes présentent leur liste',
  'Incendie à Nîmes : trois blessés, des dégâts importants',
  'À Étretat, les falaises s’effondrent : la préfecture interdit l’accès',
  'L’élève qui a été blessé à la tête est sorti de l’hôpital',
]) {
  console.log(`${all(headline.normalize('NFC'))} -> ${all(headline.normalize('NFD'))}`);
}
JS
node detect.mjs | tee seen

diff seen - <<'SEEN'
tinyld fr, franc fra, lande fra, eld fr -> tinyld vi, franc fra, lande cat, eld fr
tinyld fr, franc fra, lande fra, eld fr -> tinyld vi, franc fra, lande afr, eld fr
tinyld fr, franc fra, lande fra, eld fr -> tinyld vi, franc cat, lande cat, eld fr
tinyld fr, franc fra, lande fra, eld fr -> tinyld vi, franc cat, lande ron, eld fr
SEEN
