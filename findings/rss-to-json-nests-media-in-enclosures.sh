#!/usr/bin/env bash
# rss-to-json keeps a list of media inside its list of enclosures, and knows no enclosure of Atom.
#
# Package:   rss-to-json 2.1.1 (npm), parse(url); it can only fetch, so the script serves three documents on loopback.
# Expected:  `enclosures` of an item is a list of objects, each with a `url`: those of `<enclosure>`, and of Atom's `link rel="enclosure"`.
# Behaviour: `media:content` is pushed onto it as it was parsed: one is one more object, several are a list as the last element, which has
#            no `url`. In Atom `enclosures` stays empty, and as soon as an entry has a second link of any kind, `link` is no string
#            any more but a list of objects.
# Seen:      one: object object; several: object list; Atom: none, and a link that is a list
# Needs:     Node.js 18 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . rss-to-json@2.1.1 >/dev/null

cat > read.mjs <<'JS'
import http from 'node:http';
import rssToJson from 'rss-to-json';

const rss = (media) => `<?xml version="1.0"?><rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Le port</title><link>https://port.example/</link>
  <description>Le quai</description><item><title>Le bac</title><link>https://port.example/bac</link><enclosure url="https://port.example/bac.mp3" length="9" type="audio/mpeg"/>
  ${media.map((name) => `<media:content url="https://port.example/${name}" type="image/jpeg"/>`).join('')}</item></channel></rss>`;
const documents = {
  one: rss(['quai.jpg']),
  several: rss(['quai.jpg', 'bac.jpg']),
  Atom: `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><id>urn:f</id><title>Le port</title><updated>2025-01-10T08:00:00Z</updated>
    <entry><id>urn:e</id><title>Le bac</title><updated>2025-01-10T08:00:00Z</updated><link href="https://port.example/bac"/>
    <link rel="enclosure" type="audio/mpeg" length="9" href="https://port.example/bac.mp3"/></entry></feed>`,
};
const server = http.createServer((request, response) => {
  response.setHeader('Content-Type', 'application/xml');
  response.end(documents[request.url.slice(1)]);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
for (const name of Object.keys(documents)) {
  const feed = await rssToJson.parse(`http://127.0.0.1:${server.address().port}/${name}`);
  const [item] = feed.items;
  const kinds = item.enclosures.map((one) => (Array.isArray(one) ? 'list' : 'object')).join(' ') || 'none';
  console.log(`${name}: ${kinds}${Array.isArray(item.link) ? ', and a link that is a list' : ''}`);
}
server.close();
JS
node read.mjs | tee seen

diff seen - <<'SEEN'
one: object object
several: object list
Atom: none, and a link that is a list
SEEN
