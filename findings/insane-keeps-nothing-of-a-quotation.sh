#!/usr/bin/env bash
# insane removes an element that it does not know with everything in it: words that are marked as a quotation or a time are missing from sentences.
#
# Packages:  insane 2.6.2 (npm); sanitize-html 2.17.5 beside it.
# Expected:  what is not on the list of elements loses its tags and keeps its text, as sanitizers for articles do for all but script and style.
# Behaviour: <q>, <time> and <figure> are not on insane's list: text, pictures and captions inside them are dropped. The rest of the
#            sentence stays and reads as if it were whole, with another meaning.
# Seen:      insane "Il a dit : ." and "Le bac part à ."; sanitize-html "Il a dit : <q>non</q>." and "Le bac part à <time>8 h</time>."
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . insane@2.6.2 sanitize-html@2.17.5 >/dev/null

cat > clean.mjs <<'JS'
import insane from 'insane';
import sanitizeHtml from 'sanitize-html';

for (const html of ['<p>Il a dit : <q>non</q>.</p>', '<p>Le bac part à <time>8 h</time>.</p>', '<p>Texte</p><figure>Le bac<figcaption>au quai</figcaption></figure>']) {
  console.log(`insane ${insane(html)}, sanitize-html ${sanitizeHtml(html)}`);
}
JS
node clean.mjs | tee seen

diff seen - <<'SEEN'
insane <p>Il a dit : .</p>, sanitize-html <p>Il a dit : <q>non</q>.</p>
insane <p>Le bac part à .</p>, sanitize-html <p>Le bac part à <time>8 h</time>.</p>
insane <p>Texte</p>, sanitize-html <p>Texte</p><figure>Le bac<figcaption>au quai</figcaption></figure>
SEEN
