#!/usr/bin/env bash
# happy-dom reads XML without CDATA: what follows the first such section in a feed is gone, entries included, and nothing is thrown.
#
# Package:   happy-dom 21.0.4 (npm), DOMParser with text/xml; jsdom 29.1.1 for comparison.
# Expected:  a CDATA section is text, as in every XML parser. happy-dom was made to stand in for jsdom, with the same calls.
# Behaviour: "<![CDATA[" counts as a start tag with a bad name, whatever is in it. As in a browser an error is no exception but an element, parsererror, within a
#            document that ends there. A feed whose channel has its title in CDATA has no items; one with a text in it in the second item has two,
#            as if the newest were all. The same feed with escapes (&lt;p&gt;) is read whole. Apart from that getElementsByTagNameNS finds no prefixed element.
# Seen:      CDATA in the second of three items: jsdom 3 items, happy-dom 2, the second without text; in the channel's title: jsdom 3, happy-dom none
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . happy-dom@21.0.4 jsdom@29.1.1 >/dev/null

cat > read.mjs <<'JS'
import { Window } from 'happy-dom';
import { JSDOM } from 'jsdom';

const parsers = { jsdom: new (new JSDOM('').window.DOMParser)(), 'happy-dom': new (new Window().DOMParser)() };
const escaped = '&lt;p&gt;Le bac&lt;/p&gt;';
const section = '<![CDATA[<p>Le bac</p>]]>';
const item = (text) => `<item><dc:creator>Anna</dc:creator><description>${text}</description></item>`;
const feed = (title, texts) => `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>${title}</title>${texts.map(item).join('')}</channel></rss>`;
const feeds = {
  'no CDATA': feed('Le port', [escaped, escaped, escaped]),
  'in the second item of three': feed('Le port', [escaped, section, escaped]),
  "in the channel's title": feed('<![CDATA[Le port]]>', [escaped, escaped, escaped]),
};
for (const [where, xml] of Object.entries(feeds)) {
  for (const [name, parser] of Object.entries(parsers)) {
    const read = parser.parseFromString(xml, 'text/xml');
    const texts = [...read.querySelectorAll('item > description')].map((description) => description.textContent);
    const creators = read.getElementsByTagNameNS('http://purl.org/dc/elements/1.1/', 'creator').length;
    console.log(`${where}: ${name} ${JSON.stringify(texts)}, creators ${creators}`);
  }
}
process.exit(0);
JS
timeout 60 node read.mjs | tee seen

diff seen - <<'SEEN'
no CDATA: jsdom ["<p>Le bac</p>","<p>Le bac</p>","<p>Le bac</p>"], creators 3
no CDATA: happy-dom ["<p>Le bac</p>","<p>Le bac</p>","<p>Le bac</p>"], creators 0
in the second item of three: jsdom ["<p>Le bac</p>","<p>Le bac</p>","<p>Le bac</p>"], creators 3
in the second item of three: happy-dom ["<p>Le bac</p>",""], creators 0
in the channel's title: jsdom ["<p>Le bac</p>","<p>Le bac</p>","<p>Le bac</p>"], creators 3
in the channel's title: happy-dom [], creators 0
SEEN
