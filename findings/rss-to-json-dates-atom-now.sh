#!/usr/bin/env bash
# rss-to-json says of every Atom entry that it was published just now.
#
# Package:   rss-to-json 2.1.1 (npm), parse(url); it can only fetch, so the script serves two documents on loopback.
# Expected:  `published` of the result is the entry's `published`, or its `updated`.
# Behaviour: only RSS's `pubDate` is looked at; without one, `published` is the clock's time at each call. `updated` ends up in
#            `created`. Sorted by date, a blog's whole archive is today's news at each fetch.
# Seen:      RSS: 2025-01-10; Atom: now
# Needs:     Node.js 18 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . rss-to-json@2.1.1 >/dev/null

cat > read.mjs <<'JS'
import http from 'node:http';
import rssToJson from 'rss-to-json';

const documents = {
  RSS: `<?xml version="1.0"?><rss version="2.0"><channel><title>Le port</title><link>https://port.example/</link><description>Le quai</description>
    <item><title>Le bac</title><link>https://port.example/bac</link><pubDate>Fri, 10 Jan 2025 08:00:00 GMT</pubDate></item></channel></rss>`,
  Atom: `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><id>urn:f</id><title>Le port</title><updated>2025-01-10T08:00:00Z</updated>
    <entry><id>urn:e</id><title>Le bac</title><published>2025-01-10T08:00:00Z</published><updated>2025-01-10T08:00:00Z</updated>
    <link href="https://port.example/bac"/></entry></feed>`,
};
const server = http.createServer((request, response) => {
  response.setHeader('Content-Type', 'application/xml');
  response.end(documents[request.url.slice(1)]);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
for (const format of Object.keys(documents)) {
  const feed = await rssToJson.parse(`http://127.0.0.1:${server.address().port}/${format}`);
  const published = feed.items[0].published;
  console.log(`${format}: ${Math.abs(Date.now() - published) < 60_000 ? 'now' : new Date(published).toISOString().slice(0, 10)}`);
}
server.close();
JS
node read.mjs | tee seen

diff seen - <<'SEEN'
RSS: 2025-01-10
Atom: now
SEEN
