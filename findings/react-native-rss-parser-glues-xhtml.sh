#!/usr/bin/env bash
# react-native-rss-parser and htmlparser2 read XHTML content as its bare text: no paragraph, no link, and the words of neighbouring lines are one word.
#
# Packages:  react-native-rss-parser 1.5.1, htmlparser2 12.0.0 (npm); the same article as type="html" beside it.
# Expected:  `type="xhtml"` and `type="html"` are two ways of writing one article (RFC 4287, 3.1.1 and 4.1.3): the same markup comes back.
# Behaviour: of html the markup is kept, of xhtml the text nodes are joined. "Départ<br/>8 h" becomes "Départ8 h", two paragraphs one word: what is
#            searched, shown or compared afterwards has words that nobody wrote.
# Seen:      html <p>Le bac</p><p>Départ<br/>8 h</p>; xhtml "Le bacDépart8 h"
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . react-native-rss-parser@1.5.1 htmlparser2@12.0.0 >/dev/null

cat > read.mjs <<'JS'
import { createRequire } from 'node:module';
import { parseFeed } from 'htmlparser2';

const native = createRequire(import.meta.url)('react-native-rss-parser');
const article = '<p>Le bac</p><p>Départ<br/>8 h</p>';
const contents = {
  html: article.replaceAll('<', '&lt;'),
  xhtml: `<div xmlns="http://www.w3.org/1999/xhtml">${article}</div>`,
};
for (const [type, content] of Object.entries(contents)) {
  const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:port:feed</id><title>Le port</title><updated>2026-03-14T09:00:00Z</updated>
    <entry><id>urn:port:1</id><title>Le bac</title><updated>2026-03-14T09:00:00Z</updated><content type="${type}">${content}</content></entry></feed>`;
  console.log(`${type}: react-native-rss-parser ${(await native.parse(feed)).items[0].content}, htmlparser2 ${parseFeed(feed).items[0].description}`);
}
JS
node read.mjs | tee seen

diff seen - <<'SEEN'
html: react-native-rss-parser <p>Le bac</p><p>Départ<br/>8 h</p>, htmlparser2 <p>Le bac</p><p>Départ<br/>8 h</p>
xhtml: react-native-rss-parser Le bacDépart8 h, htmlparser2 Le bacDépart8 h
SEEN
