#!/usr/bin/env bash
# striptags drops everything after a "<" that a digit follows: of "I <3 Paris" it leaves "I ".
#
# Packages:  striptags 3.2.0 (npm); sanitize-html 2.18.1 with no tag allowed beside it.
# Expected:  HTML's tokeniser (13.2.5.6, tag open state) begins a tag only with a letter, "/", "!" or "?"; anything else is text.
# Behaviour: a "<" before a space is text, before anything else it is an open tag, and what follows is gone up to the next ">" or the end. So
#            a headline is cut, and in a whole article the next paragraph's text with it.
# Seen:      "I <3 Paris in spring" -> "I "; sanitize-html keeps the words
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . striptags@3.2.0 sanitize-html@2.18.1 >/dev/null

cat > strip.mjs <<'JS'
import striptags from 'striptags';
import sanitize from 'sanitize-html';

for (const words of ['I <3 Paris in spring', 'Ages <18 pay half', '<p>I <3 Paris</p><p>The rest</p>', '1 < 2']) {
  console.log(JSON.stringify([words, striptags(words), sanitize(words, { allowedTags: [] })]));
}
JS
node strip.mjs | tee seen

diff seen - <<'SEEN'
["I <3 Paris in spring","I ","I &lt;3 Paris in spring"]
["Ages <18 pay half","Ages ","Ages &lt;18 pay half"]
["<p>I <3 Paris</p><p>The rest</p>","I ","I &lt;3 ParisThe rest"]
["1 < 2","1 < 2","1 &lt; 2"]
SEEN
