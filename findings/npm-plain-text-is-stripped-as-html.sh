#!/usr/bin/env bash
# feed-extractor and rss-parser take tags out of texts that say they are no HTML: of an entry about "a < b and c > d" the middle is gone.
#
# Packages:  @extractus/feed-extractor 8.0.3 (description), rss-parser 3.13.0 (contentSnippet) (npm).
# Expected:  content of type="text" (RFC 4287, 4.1.3.3) and a JSON Feed's content_text (JSON Feed 1.1, items) are shown as they are.
# Behaviour: both make a short text of each content by taking out what is between "<" and ">", whatever its type: comparisons, generic types,
#            addresses in angle brackets and tags that are spoken of vanish, with the words between two of them.
# Seen:      "Si a d", three times
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . @extractus/feed-extractor@8.0.3 rss-parser@3.13.0 >/dev/null

cat > read.mjs <<'JS'
import { createRequire } from 'node:module';
import { extractFromJson, extractFromXml } from '@extractus/feed-extractor';

const Parser = createRequire(import.meta.url)('rss-parser');
const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:port:feed</id><title>Le port</title><updated>2026-03-14T09:00:00Z</updated>
  <entry><id>urn:port:1</id><title>Le bac</title><updated>2026-03-14T09:00:00Z</updated><link href="https://port.example/1"/>
  <content type="text">Si a &lt; b et c &gt; d</content></entry></feed>`;
const json = { version: 'https://jsonfeed.org/version/1.1', title: 'Le port', items: [{ id: '1', url: 'https://port.example/1', content_text: 'Si a < b et c > d' }] };
const squeezed = (text) => JSON.stringify(text.replace(/ +/g, ' '));
console.log(`feed-extractor, Atom: ${squeezed(extractFromXml(atom).entries[0].description)}`);
console.log(`feed-extractor, JSON Feed: ${squeezed(extractFromJson(json).entries[0].description)}`);
const item = (await new Parser().parseString(atom)).items[0];
console.log(`rss-parser, Atom: ${squeezed(item.contentSnippet)} of ${squeezed(item.content)}`);
JS
node read.mjs | tee seen

diff seen - <<'SEEN'
feed-extractor, Atom: "Si a d"
feed-extractor, JSON Feed: "Si a d"
rss-parser, Atom: "Si a d" of "Si a < b et c > d"
SEEN
