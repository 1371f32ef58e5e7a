#!/usr/bin/env bash
# normalize-url takes a slash from the end of a query, and one step of escaping from the path: other feeds and other pages are behind what it returns.
#
# Package:   normalize-url 9.0.1 (npm), as it comes.
# Expected:  what is left leads to the same page. removeTrailingSlash, on by default, is told of for the path ("https://sindresorhus.com/redirect/").
# Behaviour: the slash goes wherever the address ends: ?url=https://paper.example/feed/ (a proxy or a bridge that is asked for a feed) becomes …/feed, which is another
#            value. The path is decoded once and not escaped again where "%25" was: /100%25 becomes /100%, which is no address any more, and /a%2520b and /a%20b,
#            two pages, become one. removeTrailingSlash: false keeps the slash, that of paths, too; for the rest there is no option.
# Seen:      see the end of this script
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . normalize-url@9.0.1 >/dev/null

cat > urls.mjs <<'JS'
import normalizeUrl from 'normalize-url';

for (const url of [
  'https://bridge.example/feed?url=https://paper.example/feed/',
  'https://bridge.example/feed?url=https://paper.example/feed/&n=5',
  'https://paper.example/sales/100%25',
  'https://paper.example/a%2520b',
  'https://paper.example/a%20b',
]) {
  console.log(`${url} -> ${normalizeUrl(url)}`);
}
console.log(`without removing: ${normalizeUrl('https://bridge.example/feed?url=https://paper.example/feed/', { removeTrailingSlash: false })}`);
JS
node urls.mjs | tee seen

diff seen - <<'SEEN'
https://bridge.example/feed?url=https://paper.example/feed/ -> https://bridge.example/feed?url=https://paper.example/feed
https://bridge.example/feed?url=https://paper.example/feed/&n=5 -> https://bridge.example/feed?n=5&url=https://paper.example/feed
https://paper.example/sales/100%25 -> https://paper.example/sales/100%
https://paper.example/a%2520b -> https://paper.example/a%20b
https://paper.example/a%20b -> https://paper.example/a%20b
without removing: https://bridge.example/feed?url=https://paper.example/feed/
SEEN
