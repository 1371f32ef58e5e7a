#!/usr/bin/env bash
# xast-util-feed writes an Atom feed whose date is RSS's and whose link has no address: readers know neither when it changed nor where the site is.
#
# Packages:  xast-util-feed 2.0.0, xast-util-to-xml 4.0.0 (npm); read back by feedsmith 3.0.1 and @rowanmanning/feed-parser 2.1.5.
# Expected:  dates are RFC 3339's (RFC 4287, 3.3), a link's address is its `href` (4.2.7.1), and each entry has an `updated` (4.1.2).
# Behaviour: the feed has <link>https://port.example/</link>, which is RSS's form, and <updated>Sat, 14 Mar 2026 …</updated>; entries have right
#            links and dates, and no `updated` unless `modified` is given. Of the two parsers neither finds the site's page.
# Seen:      link without href, updated in words, entry without updated; the site is none and null to the parsers
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . xast-util-feed@2.0.0 xast-util-to-xml@4.0.0 feedsmith@3.0.1 @rowanmanning/feed-parser@2.1.5 >/dev/null

cat > write.mjs <<'JS'
import { parseFeed as rowan } from '@rowanmanning/feed-parser';
import { parseFeed } from 'feedsmith';
import { atom } from 'xast-util-feed';
import { toXml } from 'xast-util-to-xml';

const document = toXml(atom({ title: 'Le port', url: 'https://port.example/', author: 'Anne' },
  [{ title: 'Le bac', url: 'https://port.example/bac', published: '2026-03-14T09:00:00Z', descriptionHtml: '<p>Il part.</p>' }]));
const [head, entry] = document.split('<entry>');
console.log(`link: ${head.match(/<link[^>]*>[^<]*/)[0]}`);
console.log(`updated: ${head.match(/<updated>(.*?)</)[1].replace(/^\w{3}, \d\d \w{3} \d{4} [\d:]+ GMT$/, 'Www, DD Mmm YYYY hh:mm:ss GMT')}`);
console.log(`updated of the entry: ${entry.match(/<updated>(.*?)</)?.[1] ?? 'none'}`);

console.log(`feedsmith: site ${parseFeed(document).feed.links?.find((link) => link.href)?.href ?? 'none'}`);
console.log(`@rowanmanning/feed-parser: site ${rowan(document).url}`);
JS
node write.mjs | tee seen

diff seen - <<'SEEN'
link: <link>https://port.example/
updated: Www, DD Mmm YYYY hh:mm:ss GMT
updated of the entry: none
feedsmith: site none
@rowanmanning/feed-parser: site null
SEEN
