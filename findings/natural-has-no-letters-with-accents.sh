#!/usr/bin/env bash
# natural, which has stemmers for French, weighs and pairs words as if letters with accents were blanks: préfet is "pr" and "fet", été is nothing.
#
# Package:   natural 8.1.1 (npm), TfIdf and NGrams with their defaults.
# Expected:  words of any language are words; the library knows a dozen languages, and its CaseTokenizer and its French tokenizer find them. TfIdf is what one takes to
#            find headlines that tell the same.
# Behaviour: both split at all that is not a to z, digits or the like: what is left of an accented word are its pieces, and pieces of one letter are dropped. "L’été à Évreux" has
#            one word, "vreux". Headlines are alike by the ends of their words; the query "été" weighs nothing in a document that holds it.
# Seen:      terms of "L’été du préfet à Évreux": du pr fet vreux; weight of "été": 0, of "vreux": more than 0; AggressiveTokenizerFr: L été du préfet à Évreux
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . natural@8.1.1 >/dev/null

cat > weigh.mjs <<'JS'
import natural from 'natural';

const headline = 'L’été du préfet à Évreux';
const weights = new natural.TfIdf();
weights.addDocument(headline);
console.log(`terms: ${weights.listTerms(0).map((each) => each.term).sort().join(' ')}`);
console.log(`weight of été: ${weights.tfidf('été', 0)}; of vreux: ${weights.tfidf('vreux', 0) > 0 ? 'more than 0' : 0}`);
console.log(`pairs: ${natural.NGrams.bigrams(headline).map((pair) => pair.join('+')).join(' ')}`);
console.log(`AggressiveTokenizerFr: ${new natural.AggressiveTokenizerFr().tokenize(headline).join(' ')}`);
JS
timeout 60 node weigh.mjs | grep -v 'injected env' | tee seen

diff seen - <<'SEEN'
terms: du fet pr vreux
weight of été: 0; of vreux: more than 0
pairs: L+t t+du du+pr pr+fet fet+vreux
AggressiveTokenizerFr: L été du préfet à Évreux
SEEN
