#!/usr/bin/env bash
# xss keeps href="./bac.html" and empties href="bac.html": of two spellings of one relative address one becomes a link to the page itself.
#
# Package:   xss 1.0.17 (npm), with its own list of elements and attributes; sanitize-html 2.17.5 beside it.
# Expected:  a path without a scheme is a relative reference (RFC 3986, 4.2), as harmless as one that begins with ./, / or #, which are kept.
# Behaviour: addresses count as good if they begin with one of a few strings; "bac.html", "?p=1" and "HTTPS://" do not, and the value is taken away
#            while the attribute stays. An empty href is the address of the page that shows it; an empty src is no picture.
# Seen:      ./bac.html, ../bac.html, /bac, #bac kept; bac.html, ?p=1, HTTPS://port.example/ emptied; sanitize-html keeps all
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . xss@1.0.17 sanitize-html@2.17.5 >/dev/null

cat > clean.mjs <<'JS'
import sanitizeHtml from 'sanitize-html';
import xss from 'xss';

for (const address of ['./bac.html', '../bac.html', '/bac', '#bac', 'bac.html', '?p=1', 'HTTPS://port.example/']) {
  const html = `<a href="${address}">Le bac</a>`;
  console.log(`${address}: xss ${xss(html)}, sanitize-html ${sanitizeHtml(html)}`);
}
JS
node clean.mjs | tee seen

diff seen - <<'SEEN'
./bac.html: xss <a href="./bac.html">Le bac</a>, sanitize-html <a href="./bac.html">Le bac</a>
../bac.html: xss <a href="../bac.html">Le bac</a>, sanitize-html <a href="../bac.html">Le bac</a>
/bac: xss <a href="/bac">Le bac</a>, sanitize-html <a href="/bac">Le bac</a>
#bac: xss <a href="#bac">Le bac</a>, sanitize-html <a href="#bac">Le bac</a>
bac.html: xss <a href>Le bac</a>, sanitize-html <a href="bac.html">Le bac</a>
?p=1: xss <a href>Le bac</a>, sanitize-html <a href="?p=1">Le bac</a>
HTTPS://port.example/: xss <a href>Le bac</a>, sanitize-html <a href="HTTPS://port.example/">Le bac</a>
SEEN
