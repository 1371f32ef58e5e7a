#!/usr/bin/env bash
# rss of npm writes type="false" for an enclosure whose address does not end in an extension that it knows, be it for a query behind the name.
#
# Package:   rss 1.2.2 (npm), feed.item({enclosure: {url, size}}).
# Expected:  an error, or application/octet-stream: RSS 2.0 requires the type, and it is a MIME type.
# Behaviour: where the name tells no type the word "false" goes out. So it does for signed addresses (a.mp3?token=…) and for those that
#            end in an identifier, as picture services and podcast hosts have them; readers that look for "audio/" show no player.
# Seen:      a.mp3 audio/mpeg, a.mp3?token=1 false, play/42 false, a.webp image/webp, a.avif false
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . rss@1.2.2 >/dev/null

cat > types.cjs <<'JS'
const RSS = require('rss');

for (const name of ['a.mp3', 'a.mp3?token=1', 'play/42', 'a.webp', 'a.avif']) {
  const feed = new RSS({ title: 't', feed_url: 'https://site.example/feed', site_url: 'https://site.example/' });
  feed.item({ title: 'one', url: 'https://site.example/1', enclosure: { url: 'https://site.example/' + name, size: 1 } });
  console.log(name, /<enclosure [^>]*type="([^"]*)"/.exec(feed.xml())[1]);
}
JS
node types.cjs | tee seen

diff seen - <<'SEEN'
a.mp3 audio/mpeg
a.mp3?token=1 false
play/42 false
a.webp image/webp
a.avif false
SEEN
