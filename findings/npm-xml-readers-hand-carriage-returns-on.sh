#!/usr/bin/env bash
# Eight readers of npm, sax and rss-parser among them, give a carriage return before each line break of a document that has them: saved on another system a feed is other text in each entry.
#
# Packages:  sax 1.6.1, xml2js 0.6.2, xml-js 1.6.11, ltx 3.1.2, txml 6.0.3, rss-parser 3.13.0, feedparser 2.6.0, htmlparser2 12.0.0 (npm); @xmldom/xmldom 0.9.12, saxes 6.0.0, fast-xml-parser 5.12.1 beside them.
# Expected:  an XML processor "MUST behave as if it normalized all line breaks" to one line feed "on input, before parsing" (XML 1.0, 2.11): nobody behind it can see how lines ended. Only &#13;
#            makes a carriage return.
# Behaviour: they give CR LF, as the document has it. What is compared or hashed by its text is changed when a file is saved on another system, or a proxy or a template's line ends change,
#            and in a title or a guid it is in the way of every comparison. xmldom, saxes and fast-xml-parser do as the specification says.
# Seen:      eight with CR LF, three with LF
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . sax@1.6.1 xml2js@0.6.2 xml-js@1.6.11 ltx@3.1.2 txml@6.0.3 rss-parser@3.13.0 feedparser@2.6.0 htmlparser2@12.0.0 @xmldom/xmldom@0.9.12 saxes@6.0.0 \
  fast-xml-parser@5.12.1 >/dev/null

cat > lines.mjs <<'JS'
import { Readable } from 'node:stream';
import sax from 'sax';
import xml2js from 'xml2js';
import xmljs from 'xml-js';
import * as ltx from 'ltx';
import * as txml from 'txml';
import RssParser from 'rss-parser';
import FeedParser from 'feedparser';
import { parseFeed } from 'htmlparser2';
import { DOMParser } from '@xmldom/xmldom';
import { SaxesParser } from 'saxes';
import { XMLParser } from 'fast-xml-parser';

const text = 'Le bac\r\ncommence.';
const element = `<t>${text}</t>`;
const feed = `<rss version="2.0"><channel><title>t</title><link>https://port.example/</link><description>d</description><item><title>1</title><description>${text}</description></item></channel></rss>`;
function heard(parser, listen) {
  let whole = '';
  listen((piece) => { whole += piece; });
  parser.write(element).close();
  return whole;
}
const readers = {
  sax: () => { const parser = sax.parser(true); return heard(parser, (hear) => { parser.ontext = hear; }); },
  xml2js: async () => (await xml2js.parseStringPromise(element)).t,
  'xml-js': () => xmljs.xml2js(element, { compact: true }).t._text,
  ltx: () => ltx.parse(element).getText(),
  txml: () => txml.parse(element)[0].children[0],
  'rss-parser': async () => (await new RssParser().parseString(feed)).items[0].content,
  feedparser: () => new Promise((done) => {
    const parser = new FeedParser();
    parser.on('readable', () => { const item = parser.read(); if (item) done(item.description); });
    Readable.from([feed]).pipe(parser);
  }),
  htmlparser2: () => parseFeed(feed).items[0].description,
  xmldom: () => new DOMParser().parseFromString(element, 'text/xml').documentElement.textContent,
  saxes: () => { const parser = new SaxesParser(); return heard(parser, (hear) => parser.on('text', hear)); },
  'fast-xml-parser': () => new XMLParser().parse(element).t,
};
for (const [name, read] of Object.entries(readers)) console.log(`${name}: ${JSON.stringify(await read())}`);
JS
timeout 60 node lines.mjs | tee seen

diff seen - <<'SEEN'
sax: "Le bac\r\ncommence."
xml2js: "Le bac\r\ncommence."
xml-js: "Le bac\r\ncommence."
ltx: "Le bac\r\ncommence."
txml: "Le bac\r\ncommence."
rss-parser: "Le bac\r\ncommence."
feedparser: "Le bac\r\ncommence."
htmlparser2: "Le bac\r\ncommence."
xmldom: "Le bac\ncommence."
saxes: "Le bac\ncommence."
fast-xml-parser: "Le bac\ncommence."
SEEN
