#!/usr/bin/env bash
# simhash-js compares the decimal digits of its hashes as if they were hexadecimal: a text with one more word is no nearer than another text.
#
# Package:   simhash-js 1.0.0 (npm), SimHash.hash and Comparator as its README uses them.
# Expected:  near texts have near hashes, "the Hamming distance between simhash(A) and simhash(B) would be small" (README).
# Behaviour: hash() gives a number; Comparator reads its arguments by parseInt(x, 16), so that 2078511502 becomes 0x2078511502, of which the operators keep 32
#            bits. What differs in one bit of the hash is 24 bits away, and its similarity is as low as that of a text about something else. Handed over as
#            hexadecimal text, x.toString(16), the order is right, and each distance twice the true one: of the two halves that it counts the second is the first
#            again, since `>> 32` moves nothing in JavaScript.
# Seen:      one more word: 1 bit, said to be 24; another text: 18 bits, said to be 28; similarity 0.25 and 0.22
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . simhash-js@1.0.0 >/dev/null

cat > near.cjs <<'JS'
const { SimHash, Comparator } = require('simhash-js');
const simhash = new SimHash();
const bits = (one, other) => [...((one ^ other) >>> 0).toString(2)].filter((bit) => bit === '1').length;
const text = 'Le pont de la Moselle, fermé depuis lundi, rouvre ce matin à la circulation. Les travaux ont duré trois mois, et la mairie annonce que le deuxième suivra'
  + ' en mars. Les cyclistes ont traversé les premiers, sous la pluie.';
const others = {
  'the same': text,
  'one more word': `${text} Fin.`,
  'another word': text.replace('matin', 'soir '),
  'another text': 'Le parti socialiste a désigné hier soir sa candidate pour les élections régionales, après un vote des adhérents que deux de ses rivaux'
    + ' contestent. La commission se réunira jeudi pour examiner leurs recours, a-t-elle dit.',
};
const x = simhash.hash(text);
for (const [name, other] of Object.entries(others)) {
  const y = simhash.hash(other);
  console.log(`${name}: ${bits(x, y)} bits, said to be ${Comparator.hammingDistance(x, y)}, similarity ${Comparator.similarity(x, y).toFixed(2)}; as hexadecimal ${
    Comparator.hammingDistance(x.toString(16), y.toString(16))}`);
}
JS
node near.cjs | tee seen

diff seen - <<'SEEN'
the same: 0 bits, said to be 0, similarity 1.00; as hexadecimal 0
one more word: 1 bits, said to be 24, similarity 0.25; as hexadecimal 2
another word: 3 bits, said to be 32, similarity 0.20; as hexadecimal 6
another text: 18 bits, said to be 28, similarity 0.22; as hexadecimal 36
SEEN
