#!/usr/bin/env bash
# @astrojs/rss puts the slash that closes a path behind its query or fragment: /journal?p=1 becomes /journal?p=1/, /journal#bac becomes /journal#bac/.
#
# Package:   @astrojs/rss 4.0.19 (npm), items whose link begins with a slash.
# Expected:  trailingSlash (true unless told otherwise) is about the path: /journal/?p=1 and /journal/#bac, or both as they were.
# Behaviour: the slash is added at the very end. The parameter p is "1/" now, and the fragment names no element of the page; the guid, which is made
#            of the link, is a "permalink" to neither. Written as whole addresses of the same site the same links stay as they are, so that one entry
#            has two ids, depending on how its link was written.
# Seen:      /journal?p=1 -> https://port.example/journal?p=1/; https://port.example/journal?p=1 stays
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . @astrojs/rss@4.0.19 >/dev/null

cat > write.mjs <<'JS'
import rss from '@astrojs/rss';

for (const link of ['/journal', '/journal?p=1', '/journal#bac', 'https://port.example/journal?p=1', 'https://port.example/journal#bac']) {
  const response = await rss({ title: 'Le port', description: 'Journal', site: 'https://port.example', items: [{ title: 'Le bac', link }] });
  const item = (await response.text()).split('<item>')[1];
  console.log(`${link}: link ${item.match('<link>(.*?)</')[1]}, guid ${item.match('<guid.*?>(.*?)</')[1]}`);
}
JS
node write.mjs | tee seen

diff seen - <<'SEEN'
/journal: link https://port.example/journal/, guid https://port.example/journal/
/journal?p=1: link https://port.example/journal?p=1/, guid https://port.example/journal?p=1/
/journal#bac: link https://port.example/journal#bac/, guid https://port.example/journal#bac/
https://port.example/journal?p=1: link https://port.example/journal?p=1, guid https://port.example/journal?p=1
https://port.example/journal#bac: link https://port.example/journal#bac, guid https://port.example/journal#bac
SEEN
