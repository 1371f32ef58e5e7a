#!/usr/bin/env bash
# srcset of npm, given an attribute that breaks its line before a width, asks for the picture "a.jpg320w"; srcset-parse makes pictures of heights and begins names with a comma.
#
# Packages:  srcset 5.0.3, srcset-parse 1.1.0, parse-srcset 1.0.2 (npm).
# Expected:  what HTML (4.8.4.2.1) has: blanks, tabs and line breaks are one thing between address and descriptor, an address ends at a comma only if the comma is its last character or stands behind a descriptor, and
#            "320w 200h" is one picture. parse-srcset does so.
# Behaviour: srcset takes the first line break out before it reads, the first only: the address and the width before and behind it grow together, without an error. The breaks behind a comma do no harm. srcset-parse reads
#            "1x,b.jpg" as b.jpg with a comma before its name and the height behind a width as an address of its own. Who takes the largest picture for an entry takes one that no server has.
# Seen:      see the end of this script
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . srcset@5.0.3 srcset-parse@1.1.0 parse-srcset@1.0.2 >/dev/null

cat > read.mjs <<'JS'
import parseSrcset from 'parse-srcset';
import { parseSrcset as srcset } from 'srcset';
import srcsetParse from 'srcset-parse';

for (const text of ['a.jpg 320w, b.jpg 640w', 'a.jpg\n320w,\nb.jpg\t640w', 'a.jpg 320w,b.jpg 640w', 'a.jpg 320w 200h, b.jpg 640w 400h']) {
  console.log(JSON.stringify(text));
  for (const [name, read] of Object.entries({ 'parse-srcset': parseSrcset, srcset, 'srcset-parse': srcsetParse.default ?? srcsetParse })) {
    console.log(`  ${name}: ${read(text).map(({ url, w, width = w }) => `${url} (${width ?? 'no width'})`).join(' ')}`);
  }
}
JS
node read.mjs | tee seen

diff seen - <<'SEEN'
"a.jpg 320w, b.jpg 640w"
  parse-srcset: a.jpg (320) b.jpg (640)
  srcset: a.jpg (320) b.jpg (640)
  srcset-parse: a.jpg (320) b.jpg (640)
"a.jpg\n320w,\nb.jpg\t640w"
  parse-srcset: a.jpg (320) b.jpg (640)
  srcset: a.jpg320w (no width) b.jpg (640)
  srcset-parse: a.jpg (320) b.jpg (640)
"a.jpg 320w,b.jpg 640w"
  parse-srcset: a.jpg (320) b.jpg (640)
  srcset: a.jpg (320) b.jpg (640)
  srcset-parse: a.jpg (320) ,b.jpg (640)
"a.jpg 320w 200h, b.jpg 640w 400h"
  parse-srcset: a.jpg (320) b.jpg (640)
  srcset: a.jpg (320) b.jpg (640)
  srcset-parse: a.jpg (320) 200h (no width) b.jpg (640) 400h (no width)
SEEN
