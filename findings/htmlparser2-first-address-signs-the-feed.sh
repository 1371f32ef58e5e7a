#!/usr/bin/env bash
# htmlparser2's parseFeed names as the author of an Atom feed the first e-mail address in the document, be it that of one entry's author.
#
# Package:   htmlparser2 12.0.0 (npm), the `author` of parseFeed's result.
# Expected:  the feed's own `author`: its name, which every author has (RFC 4287, 3.2.1), or its address. An entry's author speaks for that entry.
# Behaviour: the feed's author is ignored if he has no address, and the first address anywhere below is taken: a guest who signs one entry with his
#            becomes the author of the whole feed. Names are never given.
# Seen:      author of the feed Anne, without address; of an entry Bea <bea@port.example>: author bea@port.example
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . htmlparser2@12.0.0 >/dev/null

cat > read.mjs <<'JS'
import { parseFeed } from 'htmlparser2';

for (const guest of ['', '<author><name>Bea</name><email>bea@port.example</email></author>']) {
  const feed = parseFeed(`<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:port:feed</id><title>Le port</title><updated>2026-03-14T09:00:00Z</updated>
    <author><name>Anne</name></author><entry><id>urn:port:1</id><title>Le bac</title><updated>2026-03-14T09:00:00Z</updated>${guest}</entry></feed>`);
  console.log(`feed by Anne, entry by ${guest ? 'Bea' : 'nobody else'}: author ${feed.author}`);
}
JS
node read.mjs | tee seen

diff seen - <<'SEEN'
feed by Anne, entry by nobody else: author undefined
feed by Anne, entry by Bea: author bea@port.example
SEEN
