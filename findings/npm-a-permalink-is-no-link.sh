#!/usr/bin/env bash
# Of seven feed parsers of npm two give an RSS item that has only a permalink anything to open.
#
# Packages:  feedparser 2.6.0, @extractus/feed-extractor 8.0.3, rss-parser 3.13.0, @rowanmanning/feed-parser 2.1.5, htmlparser2 10.0.0,
#            react-native-rss-parser 1.5.1, rss-to-json 2.1.1 (npm).
# Expected:  `link` is optional; a `guid` without isPermaLink="false" is the item's address (RSS 2.0, guid), which is how weblogs of short notes
#            write, and Python's feedparser and SimplePie read it so.
# Behaviour: feedparser and feed-extractor take the guid. In the other five the page is undefined, null or an empty list, though all of them know
#            the guid and some its isPermaLink.
# Seen:      feedparser and feed-extractor https://port.example/notes/12; the others undefined, null or []
# Needs:     Node.js 20 or newer, npm, python3.
set -euo pipefail
work=$(mktemp -d)
trap 'kill "$server" 2>/dev/null; rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . feedparser@2.6.0 @extractus/feed-extractor@8.0.3 rss-parser@3.13.0 @rowanmanning/feed-parser@2.1.5 \
    htmlparser2@10.0.0 react-native-rss-parser@1.5.1 rss-to-json@2.1.1 >/dev/null
mkdir public
cat > public/feed.xml <<'XML'
<rss version="2.0"><channel><title>Le port</title><link>https://port.example/</link><description>Notes du quai</description>
<item><guid>https://port.example/notes/12</guid><description>Le bac part.</description></item></channel></rss>
XML
python3 -u -m http.server 0 --bind 127.0.0.1 --directory public > port 2>/dev/null &
server=$!
until grep -q port port; do sleep 0.2; done

cat > read.mjs <<'JS'
import fs from 'node:fs';
import { Readable } from 'node:stream';
import { createRequire } from 'node:module';
import { parseFeed as rowan } from '@rowanmanning/feed-parser';
import { parseFeed as html } from 'htmlparser2';
import { extractFromXml } from '@extractus/feed-extractor';

const require = createRequire(import.meta.url);
const text = fs.readFileSync('public/feed.xml', 'utf8');
const FeedParser = require('feedparser').default ?? require('feedparser');
const first = await new Promise((done, fail) => {
  const parser = new FeedParser();
  parser.on('error', fail).on('readable', () => { const item = parser.read(); if (item) done(item); });
  Readable.from([text]).pipe(parser);
});
const rssToJson = require('rss-to-json');
const told = {
  'feedparser': first.link,
  'feed-extractor': extractFromXml(text).entries[0].link,
  'rss-parser': (await new (require('rss-parser'))().parseString(text)).items[0].link,
  '@rowanmanning/feed-parser': rowan(text).items[0].url,
  'htmlparser2': html(text).items[0].link,
  'react-native-rss-parser': (await require('react-native-rss-parser').parse(text)).items[0].links,
  'rss-to-json': (await (rssToJson.parse ?? rssToJson)(process.argv[2])).items[0].link,
};
for (const [name, page] of Object.entries(told)) console.log(`${name}: ${JSON.stringify(page)}`);
JS
node read.mjs "http://127.0.0.1:$(sed -n 's/.*port \([0-9]*\).*/\1/p' port)/feed.xml" | tee seen

diff seen - <<'SEEN'
feedparser: "https://port.example/notes/12"
feed-extractor: "https://port.example/notes/12"
rss-parser: undefined
@rowanmanning/feed-parser: null
htmlparser2: undefined
react-native-rss-parser: []
rss-to-json: undefined
SEEN
