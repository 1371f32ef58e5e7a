#!/usr/bin/env bash
# @astrojs/rss puts the slash that closes an address behind its fragment: /journal#bac becomes /journal#bac/, which no element of the page is called.
#
# Package:   @astrojs/rss 4.0.19 (npm).
# Expected:  trailingSlash (true unless told otherwise) is about the path: /journal/#bac, or /journal#bac as it was, as an address with a query stays.
# Behaviour: where the address ends in neither a slash, an extension nor a query, the slash is added at the very end. The link no longer scrolls to
#            the entry, and the guid, which is made of it, is a "permalink" to nothing. Addresses of other sites get the slash as well.
# Seen:      /journal#bac -> /journal#bac/; /journal?p=1 stays; https://other.example/a#b -> https://other.example/a#b/
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . @astrojs/rss@4.0.19 >/dev/null

cat > write.mjs <<'JS'
import rss from '@astrojs/rss';

for (const link of ['/journal', '/journal#bac', '/journal?p=1', 'https://other.example/a#b']) {
  const response = await rss({ title: 'Le port', description: 'Journal', site: 'https://port.example', items: [{ title: 'Le bac', link }] });
  const item = (await response.text()).split('<item>')[1];
  console.log(`${link}: link ${item.match('<link>(.*?)</')[1]}, guid ${item.match('<guid.*?>(.*?)</')[1]}`);
}
JS
node write.mjs | tee seen

diff seen - <<'SEEN'
/journal: link https://port.example/journal/, guid https://port.example/journal/
/journal#bac: link https://port.example/journal#bac/, guid https://port.example/journal#bac/
/journal?p=1: link https://port.example/journal?p=1, guid https://port.example/journal?p=1
https://other.example/a#b: link https://other.example/a#b/, guid https://other.example/a#b/
SEEN
