#!/usr/bin/env bash
# hyphen, asked to hyphenate HTML, puts soft hyphens into character references and into addresses: "&eacute;" is "&ea-cute;" and a copied link is dead.
#
# Package:   hyphen 1.14.1 (npm), hyphenateSync of hyphen/fr, with its defaults.
# Expected:  "Processor will automaticly skip HTML tags hyphenation" (its README): what is given is HTML, in which a reference is one letter, and has a name that
#            ends at its semicolon. An address in a text is no word of the language.
# Behaviour: tags are skipped, and what stands between them is cut as text: a reference with a soft hyphen in it is none any more, and is shown with its ampersand. An
#            address that somebody copies, or that a program makes a link of afterwards, has invisible letters in its middle.
# Seen:      &ea-cute;ter-nel-le-ment; https://port.example/consti-tu-tion-nel; the same in an href stays whole (- is U+00AD)
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . hyphen@1.14.1 >/dev/null

cat > cut.cjs <<'JS'
const { hyphenateSync } = require('hyphen/fr');

for (const html of ['<p>constitutionnel</p>', '<p>&eacute;ternellement</p>', '<p>Voir https://port.example/constitutionnel</p>', '<a href="constitutionnel">ici</a>']) {
  console.log(hyphenateSync(html).replaceAll('\u00AD', '-'));
}
JS
timeout 60 node cut.cjs | tee seen

diff seen - <<'SEEN'
<p>consti-tu-tion-nel</p>
<p>&ea-cute;ter-nel-le-ment</p>
<p>Voir https://port.example/consti-tu-tion-nel</p>
<a href="constitutionnel">ici</a>
SEEN
