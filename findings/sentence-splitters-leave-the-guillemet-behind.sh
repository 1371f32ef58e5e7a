#!/usr/bin/env bash
# Libraries that part a text into sentences leave the closing guillemet to the next sentence: a lead of one sentence opens a quotation and never closes it.
#
# Packages:  npm: sentence-splitter 5.0.1, sbd 1.0.19.
# Expected:  « Je pars. » is a sentence, as “I go.” is one.
# Behaviour: the sentence ends at the full stop, and "» Il sort." is the next, with an ordinary or a no-break space, which French has
#            there; both know the mark that stands right behind the full stop, but after it one of them sees no end at all. sentence-splitter takes "av. J.-C." for three sentences, sbd for two.
# Seen:      see the end of this script
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . sentence-splitter@5.0.1 sbd@1.0.19 >/dev/null

cat > sentences.mjs <<'JS'
import { split } from 'sentence-splitter';
import sbd from 'sbd';

for (const text of ['« Je pars. » Il sort.', '« Je pars.\u00a0» Il sort.', '«Je pars.» Il sort.', '“Je pars.” Il sort.', 'En 50 av. J.-C. selon lui.']) {
  const splitter = split(text).filter((part) => part.type === 'Sentence').map((part) => part.raw);
  console.log(`sentence-splitter ${splitter.join(' / ')} | sbd ${sbd.sentences(text).join(' / ')}`);
}
JS
node sentences.mjs | tee seen

diff seen - <<'SEEN'
sentence-splitter « Je pars. / » Il sort. | sbd « Je pars. / » Il sort.
sentence-splitter « Je pars. / » Il sort. | sbd « Je pars. / » Il sort.
sentence-splitter «Je pars.» Il sort. | sbd «Je pars.» Il sort.
sentence-splitter “Je pars.” Il sort. | sbd “Je pars.” / Il sort.
sentence-splitter En 50 av. / J.-C. / selon lui. | sbd En 50 av. / J.-C. selon lui.
SEEN
