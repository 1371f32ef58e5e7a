#!/usr/bin/env bash
# cel-js computes CEL in JavaScript's numbers: 7/2 is 3.5, two ids that differ by one are equal, and `true || …` is not true if the rest fails.
#
# Packages:  cel-js 0.8.2, and @marcbachmann/cel-js 8.0.0 and @bufbuild/cel 0.6.1 beside it (npm).
# Expected:  in CEL an int has 64 bits and its division is that of integers; `||` is true if either side is, be the other an error; size of a text counts code points (cel-spec, langdef:
#            "Numeric Values", "Logical Operators"). A filter that a page checks with one library and a daemon runs with another gives one answer.
# Behaviour: numbers are doubles, whole ones, too. An error on the side that does not matter is the answer. An emoji counts as two. Nothing is refused: the
#            preview keeps and drops other entries than the daemon.
# Seen:      see the end of this script
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --legacy-peer-deps --prefix . cel-js@0.8.2 @marcbachmann/cel-js@8.0.0 @bufbuild/cel@0.6.1 @bufbuild/protobuf@2.17.0 >/dev/null

cat > filter.mjs <<'JS'
import { evaluate as doubles } from 'cel-js';
import { evaluate } from '@marcbachmann/cel-js';
import { run } from '@bufbuild/cel';

for (const expression of ['7 / 2', '9007199254740993 == 9007199254740992', 'true || 1 / 0 > 0', 'size("📰")']) {
  const answers = [doubles, evaluate, run].map((library) => {
    try {
      return String(library(expression, {}));
    } catch (error) {
      return `error (${error.message.split('\n')[0]})`;
    }
  });
  console.log(`${expression}: ${answers.join(', ')}`);
}
JS
timeout 60 node filter.mjs | tee seen

diff seen - <<'SEEN'
7 / 2: 3.5, 3, 3
9007199254740993 == 9007199254740992: true, false, false
true || 1 / 0 > 0: error (Division by zero), true, true
size("📰"): 2, 1, 1
SEEN
