#!/usr/bin/env bash
# langdetect calls one headline English and Romanian in turn: it draws lots, and nothing sets them.
#
# Package:   langdetect 0.2.1 (npm), detectOne; tinyld 1.3.4 beside it.
# Expected:  one text, one answer, above all where entries are compared with what was stored of them. The library it was made after
#            (shuyo's, for Java) has a seed to be set for that; Python's langdetect tells of it in its README.
# Behaviour: of 200 questions about half get either answer; the README says nothing, and there is no seed. A headline of names and figures changes its
#            language from poll to poll.
# Seen:      "Paris Saint-Germain - Real Madrid : 2-1": en and ro; tinyld one answer 200 times
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . langdetect@0.2.1 tinyld@1.3.4 >/dev/null

cat > ask.mjs <<'JS'
import langdetect from 'langdetect';
import { detect } from 'tinyld';

const headline = 'Paris Saint-Germain - Real Madrid : 2-1';
const answers = (ask) => {
  const given = new Set();
  for (let time = 0; time < 200; time++) {
    given.add(ask(headline));
  }
  return [...given].sort();
};
console.log(`langdetect: ${answers((text) => langdetect.detectOne(text)).join(' and ')}`);
console.log(`tinyld: ${answers(detect).length} answer`);
JS
node ask.mjs | tee seen

diff seen - <<'SEEN'
langdetect: en and ro
tinyld: 1 answer
SEEN
