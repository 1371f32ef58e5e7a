#!/usr/bin/env bash
# html-to-text joins the term of a definition list to its definition, and a picture's address to its caption, into one word.
#
# Package:   html-to-text 10.0.1 (npm), convert(html).
# Expected:  dl, dt, dd, figcaption, summary and legend are blocks in every browser's style sheet (HTML standard, 15.3): each begins a line.
# Behaviour: of the elements that are blocks those without a formatter of their own are read as inline text, one behind the other without a blank:
#            timetables, credits and questions of a newsletter's plain text become words that are none, and are not found by searching.
# Seen:      "Départ8 hRetour18 h"; "[bac.png]Le bac au quai"; "Quand ?À 8 h"
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . html-to-text@10.0.1 >/dev/null

cat > convert.mjs <<'JS'
import { convert } from 'html-to-text';

for (const html of [
  '<dl><dt>Départ</dt><dd>8 h</dd><dt>Retour</dt><dd>18 h</dd></dl>',
  '<figure><img src="bac.png" alt=""><figcaption>Le bac au quai</figcaption></figure>',
  '<details><summary>Quand ?</summary>À 8 h</details>',
  '<div>Départ</div><div>8 h</div>',
]) console.log(JSON.stringify(convert(html)));
JS
node convert.mjs | tee seen

diff seen - <<'SEEN'
"Départ8 hRetour18 h"
"[bac.png]Le bac au quai"
"Quand ?À 8 h"
"Départ\n8 h"
SEEN
