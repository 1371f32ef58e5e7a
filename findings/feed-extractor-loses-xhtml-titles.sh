#!/usr/bin/env bash
# feed-extractor reads an Atom title of type xhtml as nothing, and the first link of an entry as its page, be it the recording.
#
# Package:   @extractus/feed-extractor 8.0.3 (npm), extractFromXml.
# Expected:  <title type="xhtml"> holds a title as html and text do (RFC 4287 3.1.1.3). A link without rel is the page (4.2.7.2), wherever it stands;
#            rel="enclosure" and rel="self" are not.
# Behaviour: the title is the empty string, though the library's summary of the same entry is there. The entry's and the feed's address are
#            those of the first link, whatever its rel.
# Seen:      title "" for xhtml, "Le <em>quai</em> est ouvert" for html; link 1.mp3; feed's link feed.atom.
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . @extractus/feed-extractor@8.0.3 >/dev/null

cat > read.mjs <<'JS'
import { extractFromXml } from '@extractus/feed-extractor';

const feed = (title) => `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><id>tag:port.example,2026:f</id>
  <title>Le port</title><updated>2026-01-02T03:04:05Z</updated><link rel="self" href="https://port.example/feed.atom"/>
  <link href="https://port.example/"/><entry><id>tag:port.example,2026:1</id>${title}<updated>2026-01-02T03:04:05Z</updated>
  <link rel="enclosure" href="https://port.example/1.mp3"/><link href="https://port.example/1"/><summary>Tout le monde</summary></entry></feed>`;
const titles = {
  html: '<title type="html">Le &lt;em&gt;quai&lt;/em&gt; est ouvert</title>',
  xhtml: '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Le <em>quai</em> est ouvert</div></title>',
};
for (const [type, title] of Object.entries(titles)) {
  const read = extractFromXml(feed(title));
  console.log(`${type}: ${JSON.stringify(read.entries[0].title)} ${read.entries[0].link} ${read.link} ${read.entries[0].description}`);
}
JS
node read.mjs | tee seen

diff seen - <<'SEEN'
html: "Le <em>quai</em> est ouvert" https://port.example/1.mp3 https://port.example/feed.atom Tout le monde
xhtml: "" https://port.example/1.mp3 https://port.example/feed.atom Tout le monde
SEEN
