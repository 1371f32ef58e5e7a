#!/usr/bin/env bash
# @rowanmanning/feed-parser and feed-extractor decode the references of an Atom title twice: a headline about "&amp;" becomes one about "&".
#
# Packages:  @rowanmanning/feed-parser 2.1.5, @extractus/feed-extractor 8.0.3, feedsmith 3.0.1, htmlparser2 12.0.0, rss-parser 3.13.0 (npm).
# Expected:  a text construct without a type is text, and is shown as it is once XML has been read (RFC 4287, 3.1.1.1): &amp;lt; is "&lt;".
# Behaviour: these two decode what XML's parser has decoded already; the other three do not. Headlines of sites about HTML lose their point, and two
#            different titles are one.
# Seen:      @rowanmanning/feed-parser and feed-extractor "Écrire < en HTML", the others "Écrire &lt; en HTML"
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . @rowanmanning/feed-parser@2.1.5 @extractus/feed-extractor@8.0.3 feedsmith@3.0.1 htmlparser2@12.0.0 \
    rss-parser@3.13.0 >/dev/null

cat > read.mjs <<'JS'
import { createRequire } from 'node:module';
import { extractFromXml } from '@extractus/feed-extractor';
import { parseFeed as rowan } from '@rowanmanning/feed-parser';
import { parseFeed as smith } from 'feedsmith';
import { parseFeed as html } from 'htmlparser2';

const Parser = createRequire(import.meta.url)('rss-parser');
const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:port:feed</id><title>Le port</title><updated>2026-03-14T09:00:00Z</updated>
  <entry><id>urn:port:1</id><title>Écrire &amp;lt; en HTML</title><updated>2026-03-14T09:00:00Z</updated><link href="https://port.example/1"/></entry></feed>`;
const titles = {
  '@rowanmanning/feed-parser': rowan(feed).items[0].title,
  'feed-extractor': extractFromXml(feed).entries[0].title,
  feedsmith: smith(feed).feed.entries[0].title.value,
  htmlparser2: html(feed).items[0].title,
  'rss-parser': (await new Parser().parseString(feed)).items[0].title,
};
for (const [name, title] of Object.entries(titles)) console.log(`${name}: ${title}`);
JS
node read.mjs | tee seen

diff seen - <<'SEEN'
@rowanmanning/feed-parser: Écrire < en HTML
feed-extractor: Écrire < en HTML
feedsmith: Écrire &lt; en HTML
htmlparser2: Écrire &lt; en HTML
rss-parser: Écrire &lt; en HTML
SEEN
