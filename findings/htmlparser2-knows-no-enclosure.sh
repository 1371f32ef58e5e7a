#!/usr/bin/env bash
# htmlparser2's parseFeed reads Media RSS and no enclosure: a podcast's episodes have no sound, be they RSS or Atom.
#
# Package:   htmlparser2 12.0.0 (npm), the `media` of an item.
# Expected:  `enclosure` is RSS 2.0's own element for what belongs to an item, and rel="enclosure" Atom's (RFC 4287, 4.2.7.2); a parser that knows the
#            extension knows the element.
# Behaviour: `media` is filled from media:content alone. An enclosure is nowhere in the result of an RSS item; in an Atom entry whose first link
#            it is, it stands as the page.
# Seen:      media:content 1, enclosure 0, Atom enclosure 0 (link: the page)
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . htmlparser2@12.0.0 >/dev/null

cat > read.mjs <<'JS'
import { parseFeed } from 'htmlparser2';

const rss = (item) => `<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Le port</title><link>https://port.example/</link>
  <description>Sons</description><item><title>Le bac</title><link>https://port.example/1</link>${item}</item></channel></rss>`;
const feeds = {
  'media:content': rss('<media:content url="https://port.example/1.mp3" type="audio/mpeg"/>'),
  enclosure: rss('<enclosure url="https://port.example/1.mp3" type="audio/mpeg" length="1"/>'),
  'Atom enclosure': `<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:port:feed</id><title>Le port</title><updated>2026-03-14T09:00:00Z</updated><entry>
    <id>urn:port:1</id><title>Le bac</title><updated>2026-03-14T09:00:00Z</updated><link href="https://port.example/1"/>
    <link rel="enclosure" href="https://port.example/1.mp3" type="audio/mpeg"/></entry></feed>`,
};
for (const [name, feed] of Object.entries(feeds)) {
  const [item] = parseFeed(feed).items;
  console.log(`${name}: media ${item.media.length}, .mp3 anywhere ${JSON.stringify(item).includes('.mp3')}`);
}
JS
node read.mjs | tee seen

diff seen - <<'SEEN'
media:content: media 1, .mp3 anywhere true
enclosure: media 0, .mp3 anywhere false
Atom enclosure: media 0, .mp3 anywhere false
SEEN
