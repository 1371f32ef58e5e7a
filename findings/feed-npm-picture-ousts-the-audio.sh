#!/usr/bin/env bash
# feed writes an item's picture in place of its audio in RSS, and calls the audio a picture in Atom.
#
# Package:   feed 6.0.0 (npm), Feed.rss2 and Feed.atom1.
# Expected:  `enclosure` and `image` are two options of an item. An MP3 given as audio/mpeg is announced as audio/mpeg (RSS 2.0 `type` is "a
#            standard MIME type", RFC 4287 4.2.7.3), whatever else the item has.
# Behaviour: RSS: an item with both has the picture as its only enclosure, with length 0: the episode is gone. Atom: the audio is there, but its
#            type is made from the end of its address after "image/": `image/mp3`; the type that was given is not written.
# Seen:      rss alone: audio/mpeg. rss with image: image/png only. atom: image/mp3.
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . feed@6.0.0 >/dev/null

cat > write.mjs <<'JS'
import { Feed } from 'feed';

const enclosure = { url: 'https://port.example/1.mp3', type: 'audio/mpeg', length: 5 };
function written(item) {
  const feed = new Feed({ title: 'Le port', id: 'https://port.example/', link: 'https://port.example/', updated: new Date(0) });
  feed.addItem({ title: 'Épisode 1', link: 'https://port.example/1', date: new Date(0), ...item });
  return feed;
}
const enclosures = (xml) => xml.match(/<(enclosure|link rel="enclosure")[^>]*>/g).join('\n');
const both = { enclosure, image: 'https://port.example/1.png' };
console.log(enclosures(written({ enclosure }).rss2()));
console.log(enclosures(written(both).rss2()));
console.log(enclosures(written(both).atom1()));
JS
node write.mjs | tee seen

diff seen - <<'SEEN'
<enclosure length="5" type="audio/mpeg" url="https://port.example/1.mp3"/>
<enclosure url="https://port.example/1.png" length="0" type="image/png"/>
<link rel="enclosure" href="https://port.example/1.mp3" type="image/mp3" length="5"/>
<link rel="enclosure" href="https://port.example/1.png" type="image/png"/>
SEEN
