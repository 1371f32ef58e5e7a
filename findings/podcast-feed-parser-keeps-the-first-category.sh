#!/usr/bin/env bash
# podcast-feed-parser keeps the first of a podcast's categories, with its subcategory as if it were the second; the second is gone.
#
# Packages:  podcast-feed-parser 1.0.4, podcast-partytime 5.0.0 (npm).
# Expected:  Apple lets a show have several itunes:category, each of which may hold one below it: Arts > Books, and News.
# Behaviour: ["Arts","Books"]: who files by it has the show under Books, which is no category of its own, and not under News. podcast-partytime says
#            ["Arts > Books","News"].
# Seen:      ["Arts","Books"]
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . podcast-feed-parser@1.0.4 podcast-partytime@5.0.0 >/dev/null

cat > read.mjs <<'JS'
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { getPodcastFromFeed } = require('podcast-feed-parser');
const { parseFeed } = require('podcast-partytime');

const categories = ['<itunes:category text="Arts"><itunes:category text="Books"/></itunes:category><itunes:category text="News"/>', '<itunes:category text="News"/><itunes:category text="Arts"/>'];
for (const category of categories) {
  const feed = `<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><title>Le port</title><link>https://port.example/</link>
    <description>Le port</description>${category}<item><title>Un</title><guid>urn:port:1</guid><enclosure url="https://port.example/1.mp3" length="1" type="audio/mpeg"/></item></channel></rss>`;
  console.log(JSON.stringify([getPodcastFromFeed(feed).meta.categories, parseFeed(feed).itunesCategory]));
}
JS
node read.mjs | tee seen

diff seen - <<'SEEN'
[["Arts","Books"],["Arts > Books","News"]]
[["News"],["News","Arts"]]
SEEN
