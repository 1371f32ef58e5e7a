#!/usr/bin/env bash
# A title in pieces, text beside CDATA or around a comment, loses its blanks in fast-xml-parser and feed-extractor, its end in ltx, and is nothing in txml's simplified form.
#
# Packages:  fast-xml-parser 5.12.1, @extractus/feed-extractor 8.0.3, ltx 3.1.2, txml 6.0.3 (npm); rss-parser 3.13.0, feedsmith 3.0.1 and xml2js 0.6.2 beside them, each with its defaults (txml told that <link> is no HTML).
# Expected:  CDATA is another spelling of the same characters (XML 1.0, 2.7), and a comment is none of the text: "Le <![CDATA[«bac»]]> commence" is "Le «bac» commence". Two sections that touch are how
#            "]]>" is written in CDATA by every writer.
# Behaviour: fast-xml-parser trims each piece, not the whole (trimValues): "Le«bac»commence", and feed-extractor has that title. ltx, the XML reader of XMPP's libraries, where Atom entries come by PubSub,
#            gives what stands before the end of the first section or before the comment. txml.simplify, which makes an object of a document, has {} for it, as for an element
#            without a text.
# Seen:      Le «bac» commence: fast-xml-parser Le«bac»commence; ltx Le «bac»; txml {}; the other three as it is written
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . fast-xml-parser@5.12.1 @extractus/feed-extractor@8.0.3 ltx@3.1.2 txml@6.0.3 rss-parser@3.13.0 feedsmith@3.0.1 xml2js@0.6.2 >/dev/null

cat > pieces.mjs <<'JS'
import { XMLParser } from 'fast-xml-parser';
import { extractFromXml } from '@extractus/feed-extractor';
import * as ltx from 'ltx';
import * as txml from 'txml';
import RssParser from 'rss-parser';
import { parseRssFeed } from 'feedsmith';
import xml2js from 'xml2js';

const feed = (title) => `<rss version="2.0"><channel><title>Le port</title><link>https://port.example/</link><description>d</description><item><title>${title}</title>
<link>https://port.example/1</link></item></channel></rss>`;
const item = (document) => document.rss.channel;
const readers = {
  'fast-xml-parser': (title) => item(new XMLParser().parse(feed(title))).item.title,
  'feed-extractor': (title) => extractFromXml(feed(title)).entries[0].title,
  ltx: (title) => ltx.parse(feed(title)).getChild('channel').getChild('item').getChild('title').getText(),
  txml: (title) => item(txml.simplify(txml.parse(feed(title), { noChildNodes: [] }))).item.title,
  'rss-parser': async (title) => (await new RssParser().parseString(feed(title))).items[0].title,
  feedsmith: (title) => parseRssFeed(feed(title)).items[0].title,
  xml2js: async (title) => item(await xml2js.parseStringPromise(feed(title)))[0].item[0].title[0],
};
for (const title of ['Le <![CDATA[«bac»]]> commence', 'Le bac<!-- 2 --> commence', '<![CDATA[a[b[1]]]]><![CDATA[>2]]>']) {
  console.log(title);
  for (const [name, read] of Object.entries(readers)) console.log(`  ${name}: ${JSON.stringify(await read(title))}`);
}
JS
timeout 60 node pieces.mjs | tee seen

diff seen - <<'SEEN'
Le <![CDATA[«bac»]]> commence
  fast-xml-parser: "Le«bac»commence"
  feed-extractor: "Le«bac»commence"
  ltx: "Le «bac»"
  txml: {}
  rss-parser: "Le «bac» commence"
  feedsmith: "Le «bac» commence"
  xml2js: "Le «bac» commence"
Le bac<!-- 2 --> commence
  fast-xml-parser: "Le bac commence"
  feed-extractor: "Le bac commence"
  ltx: "Le bac"
  txml: {}
  rss-parser: "Le bac commence"
  feedsmith: "Le bac commence"
  xml2js: "Le bac commence"
<![CDATA[a[b[1]]]]><![CDATA[>2]]>
  fast-xml-parser: "a[b[1]]>2"
  feed-extractor: "a[b[1]]>2"
  ltx: "a[b[1]]>2"
  txml: {}
  rss-parser: "a[b[1]]>2"
  feedsmith: "a[b[1]]>2"
  xml2js: "a[b[1]]>2"
SEEN
