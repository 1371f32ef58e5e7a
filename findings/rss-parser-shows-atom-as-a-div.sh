#!/usr/bin/env bash
# rss-parser gives an Atom entry's XHTML in another order, and for content that is elsewhere a <div> with Atom's attributes, though there is a summary.
#
# Package:   rss-parser 3.13.0 (npm), the `content` and `contentSnippet` of an item.
# Expected:  type="xhtml" is markup in its order (RFC 4287, 3.1.1.3). Content with `src` is fetched from there, and the entry then has a summary to
#            be shown in its place (4.1.1.1, 4.1.3.2).
# Behaviour: the XML goes through an object: the text of an element comes first, then its children. Nothing of it says that the words are shuffled.
#            A picture as content becomes <div type="image/png" src="…"/>, whose text is empty.
# Seen:      content "Le  part à 8 h.<em>bac</em>", contentSnippet "Le  part à 8 h.bac"; <div type="image/png" src="…"/>, contentSnippet ""
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . rss-parser@3.13.0 >/dev/null

cat > read.mjs <<'JS'
import { createRequire } from 'node:module';

const Parser = createRequire(import.meta.url)('rss-parser');
const entries = [
  '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Le <em>bac</em> part à 8 h.</div></content>',
  '<content type="image/png" src="https://port.example/bac.png"/><summary>Le bac au quai</summary>',
];
for (const entry of entries) {
  const feed = await new Parser().parseString(`<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:port:feed</id><title>Le port</title>
    <updated>2026-03-14T09:00:00Z</updated><entry><id>urn:port:1</id><title>Le bac</title><updated>2026-03-14T09:00:00Z</updated>
    <link href="https://port.example/1"/>${entry}</entry></feed>`);
  const { content, contentSnippet } = feed.items[0];
  console.log(`content ${content}`);
  console.log(`contentSnippet ${JSON.stringify(contentSnippet)}`);
}
JS
node read.mjs | tee seen

diff seen - <<'SEEN'
content <div type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Le  part à 8 h.<em>bac</em></div></div>
contentSnippet "Le  part à 8 h.bac"
content <div type="image/png" src="https://port.example/bac.png"/>
contentSnippet ""
SEEN
