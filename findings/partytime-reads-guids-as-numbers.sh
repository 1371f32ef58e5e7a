#!/usr/bin/env bash
# podcast-partytime reads guids as numbers: "0042" and "42", "1e3" and "1000" are one episode.
#
# Package:   podcast-partytime 5.0.0 (npm), parseFeed.
# Expected:  a guid is a string (RSS 2.0), and two that differ are two.
# Behaviour: its XML parser turns text that looks like a number into one before anybody asks what it is; the guid is then printed again.
#            Leading zeros go, and an exponent is worked out.
# Seen:      0042 -> 42, 42 -> 42, 1e3 -> 1000, 1000 -> 1000, ep-42 -> ep-42
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . podcast-partytime@5.0.0 >/dev/null

cat > read.mjs <<'JS'
import partytime from 'podcast-partytime';

const guids = ['0042', '42', '1e3', '1000', 'ep-42'];
const items = guids.map((guid, index) => `<item><title>Épisode ${index}</title><guid isPermaLink="false">${guid}</guid>
  <pubDate>Fri, 0${9 - index} Jan 2026 08:00:00 GMT</pubDate><enclosure url="https://port.example/${index}.mp3" length="1" type="audio/mpeg"/></item>`);
const feed = partytime.parseFeed(`<?xml version="1.0"?><rss version="2.0"><channel><title>Le port</title><link>https://port.example/</link>
  <description>Le quai</description>${items.join('')}</channel></rss>`);
console.log(feed.items.map((item, index) => `${guids[index]} -> ${item.guid}`).join(', '));
JS
node read.mjs | tee seen

diff seen - <<'SEEN'
0042 -> 42, 42 -> 42, 1e3 -> 1000, 1000 -> 1000, ep-42 -> ep-42
SEEN
