#!/usr/bin/env bash
# Three parsers of npm give an RSS category as a text, or as an object of their XML reader if it has a domain: a list of categories holds both.
#
# Packages:  rss-parser 3.13.0 (whose types say string[]), rss-to-json 2.1.1, rss-converter 1.1.6 (npm).
# Expected:  `domain` is an optional attribute of `category` (RSS 2.0), the category's name is its text in either case.
# Behaviour: one item's list is "bacs" and { _: "mer", $: { domain } }, { "$text": … } or { _: …, _attrs: … }. The second is equal to no name,
#            "[object Object]" on a page, and in rss-parser's list even join() is a TypeError. Weblogs that give no domain never show it.
# Seen:      "bacs" and an object, three times
# Needs:     Node.js 20 or newer, npm, python3.
set -euo pipefail
work=$(mktemp -d)
trap 'kill "$server" 2>/dev/null; rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . rss-parser@3.13.0 rss-to-json@2.1.1 rss-converter@1.1.6 >/dev/null
mkdir public
cat > public/feed.xml <<'XML'
<rss version="2.0"><channel><title>Le port</title><link>https://port.example/</link><description>Notes</description>
<item><title>Le bac</title><link>https://port.example/1</link><category>bacs</category><category domain="https://port.example/themes">mer</category></item></channel></rss>
XML
python3 -u -m http.server 0 --bind 127.0.0.1 --directory public > port 2>/dev/null &
server=$!
until grep -q port port; do sleep 0.2; done

cat > read.mjs <<'JS'
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const url = process.argv[2];
const toJson = require('rss-to-json');
const lists = {
  'rss-parser': (await new (require('rss-parser'))().parseURL(url)).items[0].categories,
  'rss-to-json': (await (toJson.parse ?? toJson)(url)).items[0].category,
  'rss-converter': (await require('rss-converter').toJson(url)).items[0].category,
};
for (const [name, list] of Object.entries(lists)) console.log(`${name}: ${JSON.stringify(list)}`);
JS
node read.mjs "http://127.0.0.1:$(sed -n 's/.*port \([0-9]*\).*/\1/p' port)/feed.xml" | tee seen

diff seen - <<'SEEN'
rss-parser: ["bacs",{"_":"mer","$":{"domain":"https://port.example/themes"}}]
rss-to-json: ["bacs",{"$text":"mer","domain":"https://port.example/themes"}]
rss-converter: ["bacs",{"_":"mer","_attrs":{"domain":"https://port.example/themes"}}]
SEEN
