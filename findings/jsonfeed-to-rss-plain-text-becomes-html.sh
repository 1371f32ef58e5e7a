#!/usr/bin/env bash
# jsonfeed-to-rss writes plain text into an RSS description as it is, which is read as HTML: lines run together, and what it says about a tag is gone.
#
# Package:   jsonfeed-to-rss 3.0.8 (npm), an item with content_text, read again by rss-parser 3.13.0.
# Expected:  content_text is plain text (JSON Feed 1.1), a description of RSS is HTML: it is escaped once as HTML and once more as XML.
# Behaviour: it is escaped for XML alone. A reader shows "La balise <b> est vieille" as "La balise est vieille", half of it bold, and one line.
# Seen:      <description>La balise &lt;b&gt; est vieille.\nElle sert encore.</description>
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . jsonfeed-to-rss@3.0.8 rss-parser@3.13.0 >/dev/null

cat > write.mjs <<'JS'
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const toRss = require('jsonfeed-to-rss');
const Parser = require('rss-parser');

const item = { id: 'urn:port:1', url: 'https://port.example/1', title: 'Balises', date_published: '2026-03-14T09:00:00Z' };
const feed = { version: 'https://jsonfeed.org/version/1', title: 'Le port', home_page_url: 'https://port.example/', feed_url: 'https://port.example/f.json' };
for (const text of [{ content_text: 'La balise <b> est vieille.\nElle sert encore.' }, { content_html: '<p>La balise &lt;b&gt; est vieille.</p><p>Elle sert encore.</p>' }]) {
  const rss = toRss({ ...feed, items: [{ ...item, ...text }] });
  const read = await new Parser().parseString(rss);
  console.log(JSON.stringify([Object.keys(text)[0], rss.match(/<description>([^]*?)<\/description>/g).at(-1), read.items[0]['content:encoded'] ?? read.items[0].content]));
}
JS
node write.mjs | tee seen

diff seen - <<'SEEN'
["content_text","<description>La balise &lt;b&gt; est vieille.\nElle sert encore.</description>","La balise <b> est vieille.\nElle sert encore."]
["content_html","<description>La balise &amp;lt;b&amp;gt; est vieille.Elle sert encore.</description>","<p>La balise &lt;b&gt; est vieille.</p><p>Elle sert encore.</p>"]
SEEN
