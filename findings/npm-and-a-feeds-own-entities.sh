#!/usr/bin/env bash
# A feed that declares entities of its own is read in four ways by five libraries of npm, none of which resolves them all.
#
# Packages:  rss-parser 3.13.0, feedsmith 3.0.1, feedparser 2.6.0, @rowanmanning/feed-parser 2.1.5, @extractus/feed-extractor 8.0.3 (npm); beside
#            them xmllint of Debian's libxml2-utils.
# Expected:  an entity of the internal subset is replaced by any processor, also one that reads nothing outside and does not validate (XML 1.0, 4.4 and
#            5.1); &port; is "Le port de Lyon", &both; what it says.
# Behaviour: rss-parser refuses the feed; feedsmith and feedparser show "&port;"; the others know &port;, but not an entity made of others, and one of
#            them leaves &eacute;, which is declared, too.
# Seen:      ["&port;","&port; : l'été","&both;"]; ["Le port de Lyon","Le port de Lyon : l'été","&both;"]
# Needs:     Node.js 20 or newer, npm; xmllint.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . rss-parser@3.13.0 feedsmith@3.0.1 feedparser@2.6.0 @rowanmanning/feed-parser@2.1.5 @extractus/feed-extractor@8.0.3 >/dev/null

cat > feed.xml <<'XML'
<?xml version="1.0"?>
<!DOCTYPE rss [<!ENTITY port "Le port de Lyon"><!ENTITY eacute "&#233;"><!ENTITY both "&port;, l'&eacute;t&eacute;">]>
<rss version="2.0"><channel><title>&port;</title><link>https://port.example/</link><description>Le port</description>
<item><title>&port; : l'&eacute;t&eacute;</title><link>https://port.example/1</link><guid>urn:port:1</guid><description>&both;</description></item></channel></rss>
XML
cat > read.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { extractFromXml } from '@extractus/feed-extractor';
import { parseFeed as rowanmanning } from '@rowanmanning/feed-parser';
import FeedParser from 'feedparser';
import { parseFeed } from 'feedsmith';
import Parser from 'rss-parser';

const xml = readFileSync('feed.xml', 'utf8');
const readers = {
  'rss-parser': async () => { const feed = await new Parser().parseString(xml); return [feed.title, feed.items[0].title, feed.items[0].content]; },
  feedsmith: () => { const { feed } = parseFeed(xml); return [feed.title, feed.items[0].title, feed.items[0].description]; },
  feedparser: () => new Promise((resolve, reject) => {
    const parser = new FeedParser({});
    parser.on('error', reject);
    parser.on('readable', () => { const item = parser.read(); if (item) resolve([parser.meta.title, item.title, item.description]); });
    parser.end(xml);
  }),
  'feed-parser': () => { const feed = rowanmanning(xml); return [feed.title, feed.items[0].title, feed.items[0].description]; },
  'feed-extractor': () => { const feed = extractFromXml(xml); return [feed.title, feed.entries[0].title, feed.entries[0].description]; },
};
for (const [name, read] of Object.entries(readers)) {
  let seen;
  try {
    seen = JSON.stringify(await read());
  } catch {
    seen = 'refused';
  }
  console.log(`${name}: ${seen}`);
}
JS
{
  node read.mjs
  echo "xmllint: $(xmllint --noent --xpath 'string(//item/title)' feed.xml); $(xmllint --noent --xpath 'string(//item/description)' feed.xml)"
} | tee seen

diff seen - <<'SEEN'
rss-parser: refused
feedsmith: ["&port;","&port; : l'été","&both;"]
feedparser: ["&port;","&port; : l'été","&both;"]
feed-parser: ["Le port de Lyon","Le port de Lyon : l'été","&both;"]
feed-extractor: ["Le port de Lyon","Le port de Lyon : l'&eacute;t&eacute;","&both;"]
xmllint: Le port de Lyon : l'été; Le port de Lyon, l'été
SEEN
