#!/usr/bin/env bash
# lxml's htmldiff, told that a link leads elsewhere now, moves the words behind it into the link and calls them new and removed; htmldiff-js shows nothing of it.
#
# Packages:  Debian 12: python3-lxml 4.9.2, lxml.html.diff.htmldiff; htmldiff-js 1.0.5, node-htmldiff 0.9.4 (npm) beside it.
# Expected:  "differences between HTML documents" are marked with ins and del; what stands in both, and where, stays (its manual: the link's address is shown as "Link: address", as a change).
# Behaviour: the address is marked together with what stands behind the link: " commence." of an article, with the mark, is moved into the link, is there twice, and the link's end follows it. An article
#            that was only given a working link is shown as reworded. htmldiff-js gives the new text with no mark at all, as it does for an <iframe>; node-htmldiff marks both links.
# Seen:      lxml: <a href="https://port.example/2">bac <ins> Link: https://port.example/2 commence.</ins> <del> Link: https://port.example/1 commence.</del> </a>
# Needs:     Debian 12 (run as root to let it install), Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends python3-lxml >/dev/null 2>&1
npm install --silent --no-audit --no-fund --prefix . htmldiff-js@1.0.5 node-htmldiff@0.9.4 >/dev/null

cat > diff.py <<'PYTHON'
from lxml.html.diff import htmldiff

for before, after in (("/1", "/2"), ("/1", "/1")):
    print("lxml:", htmldiff(*(f'<p>Le <a href="https://port.example{address}">bac</a> commence.</p>' for address in (before, after))))
PYTHON
cat > diff.mjs <<'JS'
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const text = (address) => `<p>Le <a href="https://port.example${address}">bac</a> commence.</p>`;
console.log('htmldiff-js:', require('htmldiff-js').default.execute(text('/1'), text('/2')));
console.log('htmldiff-js:', require('htmldiff-js').default.execute('<iframe src="/1"></iframe>', '<iframe src="/2"></iframe>'));
console.log('node-htmldiff:', require('node-htmldiff')(text('/1'), text('/2')).replaceAll(' data-operation-index="1"', ''));
JS
{ /usr/bin/python3 diff.py; node diff.mjs; } | tee seen

diff seen - <<'SEEN'
lxml: <p>Le <a href="https://port.example/2">bac <ins> Link: https://port.example/2 commence.</ins> <del> Link: https://port.example/1 commence.</del> </a> </p>
lxml: <p>Le <a href="https://port.example/1">bac</a> commence.</p>
htmldiff-js: <p>Le <a href="https://port.example/2">bac</a> commence.</p>
htmldiff-js: <iframe src="/2"></iframe>
node-htmldiff: <p>Le <del><a href="https://port.example/1">bac</a></del><ins><a href="https://port.example/2">bac</a></ins> commence.</p>
SEEN
