#!/usr/bin/env bash
# htmlparser2's parseFeed takes isDefault="false" of Media RSS for true, and feedsmith writes it as "no": of a film's variants all are the chosen one.
#
# Packages:  htmlparser2 12.0.0, feedsmith 3.0.1 (npm).
# Expected:  isDefault is true or false, and one object of a group has true (Media RSS, media:content). It says which of several to play.
# Behaviour: htmlparser2 looks whether the attribute is there, not what it says, so that "false" is true and only its absence is false. feedsmith
#            reads true and false and writes yes and no, which the specification does not have.
# Seen:      htmlparser2: small true, large true, none false; feedsmith: false true -> no yes
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . htmlparser2@12.0.0 feedsmith@3.0.1 >/dev/null

cat > read.mjs <<'JS'
import { generateRssFeed, parseFeed as smith } from 'feedsmith';
import { parseFeed } from 'htmlparser2';

const feed = `<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Le port</title><link>https://port.example/</link>
  <description>Films</description><item><title>Le bac</title><guid isPermaLink="false">1</guid><media:group>
  <media:content url="https://port.example/small.mp4" isDefault="false"/><media:content url="https://port.example/large.mp4" isDefault="true"/>
  <media:content url="https://port.example/none.mp4"/></media:group></item></channel></rss>`;
const name = (url) => url.match(/(\w+)\.mp4/)[1];
console.log(`htmlparser2: ${parseFeed(feed).items[0].media.map((media) => `${name(media.url)} ${media.isDefault}`).join(', ')}`);
const read = smith(feed).feed;
console.log(`feedsmith reads: ${read.items[0].media.groups[0].contents.map((media) => `${name(media.url)} ${media.isDefault}`).join(', ')}`);
console.log(`feedsmith writes: ${generateRssFeed(read, { lenient: true }).match(/isDefault="\w+"/g).join(', ')}`);
JS
node read.mjs | tee seen

diff seen - <<'SEEN'
htmlparser2: small true, large true, none false
feedsmith reads: small false, large true, none undefined
feedsmith writes: isDefault="no", isDefault="yes"
SEEN
