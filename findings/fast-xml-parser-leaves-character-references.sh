#!/usr/bin/env bash
# fast-xml-parser, which many of npm's feed libraries are made of, leaves character references as they are: "L&#8217;été" stays "L&#8217;été".
#
# Package:   fast-xml-parser 5.12.1 (npm), XMLParser with its defaults, beside xml2js 0.6.2.
# Expected:  a reference to a character is that character in any XML (XML 1.0, 4.1): a processor has no choice about it. WordPress writes
#            typographic quotes in that way, in each title.
# Behaviour: the five names (&amp; and so on) are resolved, numbers are not, in texts and in attributes, unless htmlEntities is set, which resolves
#            names that XML does not have. In an address "&#38;" is left in the middle.
# Seen:      {"title":"L&#8217;été & l&#39;hiver"} where xml2js has L’été & l'hiver
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . fast-xml-parser@5.12.1 xml2js@0.6.2 >/dev/null

cat > read.mjs <<'JS'
import { XMLParser } from 'fast-xml-parser';
import xml2js from 'xml2js';

const xml = '<item url="https://port.example/?a=1&#38;b=2"><title>L&#8217;été &amp; l&#x27;hiver</title></item>';
console.log(JSON.stringify(new XMLParser({ ignoreAttributes: false }).parse(xml)));
console.log(JSON.stringify(new XMLParser({ ignoreAttributes: false, htmlEntities: true }).parse(xml)));
console.log(JSON.stringify(await xml2js.parseStringPromise(xml)));
JS
node read.mjs | tee seen

diff seen - <<'SEEN'
{"item":{"title":"L&#8217;été & l&#x27;hiver","@_url":"https://port.example/?a=1&#38;b=2"}}
{"item":{"title":"L’été & l'hiver","@_url":"https://port.example/?a=1&b=2"}}
{"item":{"$":{"url":"https://port.example/?a=1&b=2"},"title":["L’été & l'hiver"]}}
SEEN
