#!/usr/bin/env bash
# feedsub stops at the first entry that it knows: news under a pinned entry, or in a document whose date stands still, never arrive.
#
# Package:   feedsub 0.7.8 (npm), reader.read(callback).
# Expected:  what is new is what was not there before; RSS says nothing of the order of items, nor that pubDate and lastBuildDate, which are optional,
#            change with each item.
# Behaviour: a known first item ends the reading, whatever follows it. And a channel whose first date is the same as the last time ends it as well.
# Seen:      pinned, new, old: nothing; new, old with the same lastBuildDate: nothing; newer, new, old with another: newer, new
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . feedsub@0.7.8 >/dev/null

cat > poll.cjs <<'JS'
const http = require('http');
const FeedSub = require('feedsub').default || require('feedsub');

const item = (title, day) => `<item><title>${title}</title><guid>https://site.example/${title}</guid><pubDate>${day} Mar 2026 08:00:00 GMT</pubDate></item>`;
const feed = (date, ...items) => `<rss version="2.0"><channel><title>t</title><link>https://site.example/</link><description>d</description>${date}${items.join('')}</channel></rss>`;
const built = (day) => `<lastBuildDate>${day} Mar 2026 12:00:00 GMT</lastBuildDate>`;
const series = {
  pinned: [feed('', item('pinned', 20), item('old', 1)), feed('', item('pinned', 20), item('new', 2), item('old', 1))],
  dated: [feed(built(1), item('old', 1)), feed(built(1), item('new', 2), item('old', 1)), feed(built(3), item('newer', 3), item('new', 2), item('old', 1))],
};

let document;
const server = http.createServer((request, response) => response.setHeader('Content-Type', 'application/rss+xml').end(document));
server.listen(0, '127.0.0.1', async () => {
  for (const [name, documents] of Object.entries(series)) {
    const reader = new FeedSub(`http://127.0.0.1:${server.address().port}/${name}`, { emitOnStart: true });
    for (document of documents) {
      const items = await new Promise((done, failed) => reader.read((error, found) => (error ? failed(error) : done(found))));
      console.log(name, items.length ? items.map((found) => found.title).join(' ') : 'nothing');
    }
  }
  server.close();
});
JS
node poll.cjs | tee seen

diff seen - <<'SEEN'
pinned old pinned
pinned nothing
dated old
dated nothing
dated new newer
SEEN
