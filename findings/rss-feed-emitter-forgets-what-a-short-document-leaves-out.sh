#!/usr/bin/env bash
# rss-feed-emitter tells old entries as new after a feed has once listed fewer of them.
#
# Package:   rss-feed-emitter 3.2.4 (npm), the event new-item.
# Expected:  "an event for every new item": one that was told is not told again as long as it is listed, and not because of one short document.
# Behaviour: it remembers three times as many entries as the last document had that brought something new. A document of one entry, as a server in
#            trouble or a filter makes them, makes it forget all but three; the next full one is news again.
# Seen:      eight entries told; then one new one alone; then all nine again: six of them are told a second time
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . rss-feed-emitter@3.2.4 >/dev/null 2>&1

cat > poll.cjs <<'JS'
const http = require('http');
const RssFeedEmitter = require('rss-feed-emitter');

const entry = (number) => `<item><title>${number}</title><guid>https://site.example/${number}</guid><pubDate>Sat, 14 Mar 2026 08:0${number}:00 GMT</pubDate></item>`;
const feed = (numbers) => `<rss version="2.0"><channel><title>t</title><link>https://site.example/</link><description>d</description>${numbers.map(entry).join('')}</channel></rss>`;
const documents = [[8, 7, 6, 5, 4, 3, 2, 1], [9], [9, 8, 7, 6, 5, 4, 3, 2, 1]];

const told = [];
let polls = 0;
const emitter = new RssFeedEmitter();
const server = http.createServer((request, response) => {
  if (polls > 0 && polls <= documents.length) console.log(`poll ${polls}: ${documents[polls - 1].length} listed, told ${told.splice(0).sort().join(' ')}`);
  if (polls === documents.length) {
    emitter.destroy();
    response.end();
    server.close();
    return process.exit(0);
  }
  response.setHeader('Content-Type', 'application/rss+xml').end(feed(documents[polls++]));
});
server.listen(0, '127.0.0.1', () => {
  emitter.on('new-item', (item) => told.push(item.title));
  emitter.on('error', () => {});
  emitter.add({ url: `http://127.0.0.1:${server.address().port}/`, refresh: 700 });
});
JS
timeout 60 node poll.cjs 2>/dev/null | tee seen

diff seen - <<'SEEN'
poll 1: 8 listed, told 1 2 3 4 5 6 7 8
poll 2: 1 listed, told 9
poll 3: 9 listed, told 1 2 3 4 5 6
SEEN
