#!/usr/bin/env bash
# jsonfeed-to-rss writes the words "Invalid Date" as the pubDate of an item that has none, and calls every feed American English.
#
# Package:   jsonfeed-to-rss 3.0.8 (npm).
# Expected:  date_published is optional in JSON Feed and pubDate in RSS 2.0: no date, no element. Likewise language.
# Behaviour: JavaScript's text for a date that is none stands in the document; readers then take the time of the fetch, the end of time, or
#            refuse the item. <language> is en-us unless the caller passes another, though the feed says nothing.
# Seen:      pubDate: Invalid Date; language: en-us
# Needs:     Node.js 18 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . jsonfeed-to-rss@3.0.8 >/dev/null

cat > convert.mjs <<'JS'
import jsonfeedToRss from 'jsonfeed-to-rss';

const rss = jsonfeedToRss({
  version: 'https://jsonfeed.org/version/1',
  title: 'Le port',
  home_page_url: 'https://port.example/',
  feed_url: 'https://port.example/feed.json',
  author: { name: 'Anne' },
  items: [{ id: 'bac', url: 'https://port.example/bac', title: 'Le bac', content_text: 'Il part à huit heures.' }],
});
const item = rss.slice(rss.indexOf('<item>'));
console.log(`pubDate: ${item.match('<pubDate>(.*?)</')?.[1] ?? 'none'}; language: ${rss.match('<language>(.*?)</')?.[1] ?? 'none'}`);
JS
node convert.mjs | tee seen

diff seen - <<'SEEN'
pubDate: Invalid Date; language: en-us
SEEN
