#!/usr/bin/env bash
# rss-combiner merges feeds and puts each entry's title in the place of its text; recordings and pictures go as well.
#
# Package:   rss-combiner 0.0.5 (npm).
# Expected:  a merged feed has what its sources had: the description, and the enclosure that makes a podcast one.
# Behaviour: description is the title a second time, for every entry; there is no enclosure. The sources are not named.
# Seen:      title "One", description "One"; no enclosure
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . rss-combiner@0.0.5 >/dev/null 2>&1

cat > merge.cjs <<'JS'
const http = require('http');
const combine = require('rss-combiner');

const feed = `<rss version="2.0"><channel><title>t</title><link>https://site.example/</link><description>d</description>
<item><title>One</title><link>https://site.example/1</link><guid>https://site.example/1</guid><description>What happened, in three sentences.</description>
<pubDate>Sat, 14 Mar 2026 08:00:00 GMT</pubDate><enclosure url="https://site.example/1.mp3" length="1" type="audio/mpeg"/></item></channel></rss>`;
const server = http.createServer((request, response) => response.setHeader('Content-Type', 'application/rss+xml').end(feed));
server.listen(0, '127.0.0.1', async () => {
  const merged = await combine({ title: 'merged', size: 10, feeds: [`http://127.0.0.1:${server.address().port}/`] });
  const text = merged.xml().replace(/.*<item>/s, '');
  console.log('description:', /<description>(?:<!\[CDATA\[)?(.*?)(?:\]\]>)?<\/description>/.exec(text)[1]);
  console.log('enclosure:', text.includes('<enclosure'));
  server.close();
});
JS
node merge.cjs 2>/dev/null | tee seen

diff seen - <<'SEEN'
description: One
enclosure: false
SEEN
