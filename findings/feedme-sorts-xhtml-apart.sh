#!/usr/bin/env bash
# FeedMe gives the words of XHTML content back in another order.
#
# Package:   feedme 2.0.2 (npm), new FeedMe(true).
# Expected:  `content type="xhtml"` is a text: its words come back in the order in which they stand.
# Behaviour: the markup becomes an object in which the text of an element is one string and its children are properties by name.
#            What stood before, between and after two children cannot be told any more.
# Seen:      the three words of <p>un <b>deux</b> trois</p> as "un" and "trois" in one string beside "deux"
# Needs:     Node.js 18 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . feedme@2.0.2 >/dev/null

cat > read.mjs <<'JS'
import { createRequire } from 'node:module';
const FeedMe = createRequire(import.meta.url)('feedme');

const parser = new FeedMe(true);
parser.write(`<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><id>urn:f</id><title>Le port</title><updated>2026-03-14T09:00:00Z</updated>
<entry><id>urn:e</id><title>Le bac</title><updated>2026-03-14T09:00:00Z</updated><link href="https://port.example/bac"/>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>un <b>deux</b> trois</p></div></content></entry></feed>`);
console.log(JSON.stringify(parser.done().items[0].content.div.p));
JS
node read.mjs | tee seen

diff seen - <<'SEEN'
{"text":"un  trois","b":"deux"}
SEEN
