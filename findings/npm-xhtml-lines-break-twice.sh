#!/usr/bin/env bash
# @rowanmanning/feed-parser and feedparser of npm write <br></br> for each <br/> of XHTML content: shown in a browser, every line breaks twice.
#
# Packages:  @rowanmanning/feed-parser 2.1.5, feedparser 2.6.0, and parse5 8.0.0 (npm) as the browser.
# Expected:  the content comes back as HTML that shows what the XHTML shows. In XML <br/> and <br></br> are one; in HTML an end tag </br> is a second
#            <br> (HTML standard, 13.2.6.4.7, 'An end tag whose tag name is "br"').
# Behaviour: empty elements are written with end tags. Images and rules survive that, since HTML ignores </img> and </hr>; line breaks are doubled:
#            poems, addresses and programs get a blank line after every line.
# Seen:      Un<br></br>deux; 2 line breaks where there was 1
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . @rowanmanning/feed-parser@2.1.5 feedparser@2.6.0 parse5@8.0.0 >/dev/null

cat > read.mjs <<'JS'
import { createRequire } from 'node:module';
import { Readable } from 'node:stream';
import { parseFeed } from '@rowanmanning/feed-parser';
import { parseFragment, serialize } from 'parse5';

const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:port:feed</id><title>Le port</title><updated>2026-03-14T09:00:00Z</updated>
  <entry><id>urn:port:1</id><title>Le bac</title><updated>2026-03-14T09:00:00Z</updated>
  <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Un<br/>deux</div></content></entry></feed>`;
const required = createRequire(import.meta.url)('feedparser');
const entry = await new Promise((done, fail) => {
  const parser = new (required.default ?? required)();
  parser.on('error', fail).on('readable', () => { const item = parser.read(); if (item) done(item); });
  Readable.from([feed]).pipe(parser);
});
for (const [name, html] of Object.entries({ '@rowanmanning/feed-parser': parseFeed(feed).items[0].content, feedparser: entry.description })) {
  const shown = serialize(parseFragment(html));
  console.log(`${name}: ${html.match('Un.*deux')[0]}, in a browser ${shown.match('Un.*deux')[0]}`);
}
JS
node read.mjs | tee seen

diff seen - <<'SEEN'
@rowanmanning/feed-parser: Un<br></br>deux, in a browser Un<br><br>deux
feedparser: Un<br></br>deux, in a browser Un<br><br>deux
SEEN
