#!/usr/bin/env bash
# What a page without a date is dated by hugo, 1 January of the year 1, JavaScript and Python read as 1 January 2001.
#
# Package:   Node.js 20.20.2, `Date.parse`, and with it the npm packages feedparser 2.6.0 and rss-parser 3.13.0, whose dates are `Date`s; Python 3.11,
#            `email.utils.parsedate_to_datetime`. Python's feedparser 6.0.10 and gofeed 1.1.3 read the year 1.
# Expected:  RFC 5322, section 4.3: only years of two or three digits have a century added to them; `0001` has four, and section 3.3 permits none before 1900.
#            `0001` is Go's zero time, which hugo and others write where they know no date: it is to be a date of long ago, or none.
# Behaviour: the number is looked at without its noughts: 1 is less than 50 (or 69), so it is 2001. The page that has no date passes for an article of a
#            quarter of a century ago, plausible enough to be shown and sorted; the same instant in RFC 3339, `0001-01-01T00:00:00Z`, is the year 1 to both.
# Seen:      Date.parse 2001-01-01T00:00:00.000Z and 0001-01-01T00:00:00.000Z; feedparser and rss-parser 2001-01-01T00:00:00.000Z; parsedate_to_datetime 2001-01-01
# Needs:     Node.js 18 or newer, npm, python3.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . feedparser@2.6.0 rss-parser@3.13.0 >/dev/null

cat > read.mjs <<'JS'
import { Readable } from 'node:stream';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { default: FeedParser } = await import(require.resolve('feedparser'));
const RssParser = require('rss-parser');
const date = 'Mon, 01 Jan 0001 00:00:00 +0000';
const feed = `<rss version="2.0"><channel><title>f</title><link>https://site.example/</link><description>d</description>
<item><title>About</title><link>https://site.example/about</link><pubDate>${date}</pubDate></item></channel></rss>`;
console.log('Date.parse', new Date(Date.parse(date)).toISOString(), new Date(Date.parse('0001-01-01T00:00:00Z')).toISOString());
console.log('rss-parser', (await new RssParser().parseString(feed)).items[0].isoDate);
const parser = new FeedParser();
parser.on('readable', () => {
  for (let item = parser.read(); item; item = parser.read()) console.log('feedparser', item.pubdate.toISOString());
});
Readable.from([feed]).pipe(parser);
JS
{
  node read.mjs
  python3 -c "import email.utils; print('email.utils', email.utils.parsedate_to_datetime('Mon, 01 Jan 0001 00:00:00 +0000').date())"
} | tee seen

diff seen - <<'SEEN'
Date.parse 2001-01-01T00:00:00.000Z 0001-01-01T00:00:00.000Z
rss-parser 2001-01-01T00:00:00.000Z
feedparser 2001-01-01T00:00:00.000Z
email.utils 2001-01-01
SEEN
