#!/usr/bin/env bash
# feedsmith puts an RSS address with an "&" on a line of its own; two parsers of npm then give an address that begins with a line break.
#
# Packages:  feedsmith 3.0.1, rss-parser 3.13.0, react-native-rss-parser 1.5.1 (npm).
# Expected:  the text of an element is what the program was given. White space beside a CDATA section is text as well (XML 1.0, 2.4 and 2.10).
# Behaviour: values with "&" or "<" are written as CDATA, indented within their element. Link, guid and title of such items come back with blanks
#            and line breaks, those of others do not: an id compared letter by letter, or an address sent to a server, is another one than was written.
# Seen:      "https://port.example/?p=1", but "\n        https://port.example/?p=1&l=fr\n      "
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . feedsmith@3.0.1 rss-parser@3.13.0 react-native-rss-parser@1.5.1 >/dev/null

cat > read.mjs <<'JS'
import { createRequire } from 'node:module';
import { generateRssFeed } from 'feedsmith';

const require = createRequire(import.meta.url);
for (const link of ['https://port.example/?p=1', 'https://port.example/?p=1&l=fr']) {
  const document = generateRssFeed(
    { title: 'Le port', link: 'https://port.example/', description: 'Notes', items: [{ title: 'Le bac', link, guid: { value: link } }] }, { lenient: true });
  const parsed = (await new (require('rss-parser'))().parseString(document)).items[0];
  const native = (await require('react-native-rss-parser').parse(document)).items[0];
  console.log(link);
  console.log(`  rss-parser: ${JSON.stringify(parsed.link)}, guid ${JSON.stringify(parsed.guid)}`);
  console.log(`  react-native-rss-parser: ${JSON.stringify(native.links[0].url)}`);
}
JS
node read.mjs | tee seen

diff seen - <<'SEEN'
https://port.example/?p=1
  rss-parser: "https://port.example/?p=1", guid "https://port.example/?p=1"
  react-native-rss-parser: "https://port.example/?p=1"
https://port.example/?p=1&l=fr
  rss-parser: "\n        https://port.example/?p=1&l=fr\n      ", guid "\n        https://port.example/?p=1&l=fr\n      "
  react-native-rss-parser: "\n        https://port.example/?p=1&l=fr\n      "
SEEN
