#!/usr/bin/env bash
# Of seven feed parsers of npm none takes rdf:about for the id of an RSS 1.0 item: two make an id of the link, five have none.
#
# Packages:  feedparser 2.6.0, @extractus/feed-extractor 8.0.3, rss-parser 3.13.0, @rowanmanning/feed-parser 2.1.5, htmlparser2 12.0.0,
#            react-native-rss-parser 1.5.1, feedsmith 3.0.1 (npm).
# Expected:  rdf:about is required of every item and must be unique in the document (RSS 1.0, 5.5): it is what guid is in RSS 2.0, and it may differ
#            from the link, which may carry a campaign or a session.
# Behaviour: five give no id at all, feedparser gives the link; feed-extractor a hash of link and date. rss-parser and feedsmith have it as "rdf:about",
#            which a program that reads `guid ?? id` does not see: when the link changes, the item is new.
# Seen:      see the end of this script
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . feedparser@2.6.0 @extractus/feed-extractor@8.0.3 rss-parser@3.13.0 @rowanmanning/feed-parser@2.1.5 \
    htmlparser2@12.0.0 react-native-rss-parser@1.5.1 feedsmith@3.0.1 >/dev/null

cat > read.mjs <<'JS'
import { createRequire } from 'node:module';
import { Readable } from 'node:stream';
import { extractFromXml } from '@extractus/feed-extractor';
import { parseFeed as rowan } from '@rowanmanning/feed-parser';
import { parseFeed as smith } from 'feedsmith';
import { parseFeed as html } from 'htmlparser2';

const require = createRequire(import.meta.url);
const feed = (link) => `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
  <channel rdf:about="https://port.example/feed"><title>Le port</title><link>https://port.example/</link><description>Notes</description>
  <items><rdf:Seq><rdf:li rdf:resource="https://port.example/1"/></rdf:Seq></items></channel>
  <item rdf:about="https://port.example/1"><title>Le bac</title><link>${link}</link></item></rdf:RDF>`;
const FeedParser = require('feedparser').default ?? require('feedparser');
const first = (text) => new Promise((done, fail) => {
  const parser = new FeedParser();
  parser.on('error', fail).on('readable', () => { const item = parser.read(); if (item) done(item); });
  Readable.from([text]).pipe(parser);
});
const ids = {
  feedparser: async (text) => (await first(text)).guid,
  'feed-extractor': (text) => extractFromXml(text).entries[0].id,
  'rss-parser': async (text) => { const item = (await new (require('rss-parser'))().parseString(text)).items[0]; return item.guid ?? item.id; },
  '@rowanmanning/feed-parser': (text) => rowan(text).items[0].id,
  htmlparser2: (text) => html(text).items[0].id,
  'react-native-rss-parser': async (text) => (await require('react-native-rss-parser').parse(text)).items[0].id,
  feedsmith: (text) => { const item = smith(text).feed.items[0]; return item.guid ?? item.id; },
};
for (const [name, id] of Object.entries(ids)) {
  const [plain, marked] = [await id(feed('https://port.example/1')), await id(feed('https://port.example/1?from=rss'))];
  console.log(`${name}: ${plain === marked ? plain ?? 'none' : 'changes with the link'}`);
}
JS
node read.mjs | tee seen

diff seen - <<'SEEN'
feedparser: changes with the link
feed-extractor: changes with the link
rss-parser: none
@rowanmanning/feed-parser: none
htmlparser2: none
react-native-rss-parser: none
feedsmith: none
SEEN
