#!/usr/bin/env bash
# @rowanmanning/feed-parser files an item without a category under all of its channel's.
#
# Package:   @rowanmanning/feed-parser 2.1.5 (npm).
# Expected:  an item's categories are its own; RSS 2.0 lets a channel and an item each have some, and does not pass them on.
# Behaviour: an item that has one keeps that one, an item that has none gets the channel's: a filter by category takes the items that say
#            nothing and leaves those that say something else. The README says that the list may be empty.
# Seen:      filed: Politics; unfiled: Sport, Weather
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . @rowanmanning/feed-parser@2.1.5 >/dev/null

cat > read.mjs <<'JS'
import { parseFeed } from '@rowanmanning/feed-parser';

const feed = parseFeed(`<rss version="2.0"><channel><title>Le port</title><link>https://port.example/</link><description>Le quai</description>
  <category>Sport</category><category>Weather</category>
  <item><title>filed</title><category>Politics</category></item><item><title>unfiled</title></item></channel></rss>`);
console.log(feed.items.map((item) => `${item.title}: ${item.categories.map((category) => category.term).join(', ')}`).join('; '));
JS
node read.mjs | tee seen

diff seen - <<'SEEN'
filed: Politics; unfiled: Sport, Weather
SEEN
