#!/usr/bin/env bash
# react-native-rss-parser and feed-extractor say that an Atom entry was published when it was last changed, though it says itself when it was.
#
# Packages:  react-native-rss-parser 1.5.1, @extractus/feed-extractor 8.0.3, and beside them rss-parser 3.13.0, @rowanmanning/feed-parser 2.1.5 (npm).
# Expected:  `published` of the result is the entry's `published` (RFC 4287, 4.2.9), and its `updated` only for want of one.
# Behaviour: the result has one date, it is called published, and it is `updated`. Corrections bring old articles to the top, and a list sorted by
#            it has no order of appearance.
# Seen:      rss-parser and @rowanmanning/feed-parser 2026-03-01, react-native-rss-parser and feed-extractor 2026-03-14
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . react-native-rss-parser@1.5.1 @extractus/feed-extractor@8.0.3 rss-parser@3.13.0 @rowanmanning/feed-parser@2.1.5 \
    >/dev/null

cat > read.mjs <<'JS'
import { createRequire } from 'node:module';
import { extractFromXml } from '@extractus/feed-extractor';
import { parseFeed } from '@rowanmanning/feed-parser';

const require = createRequire(import.meta.url);
const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:port:feed</id><title>Le port</title><updated>2026-03-14T09:00:00Z</updated>
  <entry><id>urn:port:1</id><title>Le bac</title><published>2026-03-01T09:00:00Z</published><updated>2026-03-14T09:00:00Z</updated>
  <link href="https://port.example/1"/></entry></feed>`;
const dates = {
  'rss-parser': (await new (require('rss-parser'))().parseString(feed)).items[0].isoDate,
  '@rowanmanning/feed-parser': parseFeed(feed).toJSON().items[0].published,
  'react-native-rss-parser': (await require('react-native-rss-parser').parse(feed)).items[0].published,
  'feed-extractor': extractFromXml(feed).entries[0].published,
};
for (const [name, date] of Object.entries(dates)) console.log(`${name}: published ${new Date(date).toISOString().slice(0, 10)}`);
JS
node read.mjs | tee seen

diff seen - <<'SEEN'
rss-parser: published 2026-03-01
@rowanmanning/feed-parser: published 2026-03-01
react-native-rss-parser: published 2026-03-14
feed-extractor: published 2026-03-14
SEEN
