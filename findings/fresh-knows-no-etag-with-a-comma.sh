#!/usr/bin/env bash
# fresh, by which Express decides on 304, never recognises an ETag that holds a comma: such a document is sent in full every time.
#
# Package:   fresh 2.0.0 (npm).
# Expected:  a comma is an ordinary character between the quotation marks of an ETag (RFC 9110, 8.8.3: etagc is %x21, %x23-7E and more).
# Behaviour: If-None-Match is cut at each comma before the tags are compared, quoted or not. Tags made of several values, as some programs build
#            them of a list of ids, are answered with the whole feed at each poll; with the same tag without the comma it is 304.
# Seen:      "12-13": fresh; "12,13": not; "12,13" beside others: not; *: fresh
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . fresh@2.0.0 >/dev/null

cat > ask.mjs <<'JS'
import fresh from 'fresh';

for (const [asked, etag] of [['"12-13"', '"12-13"'], ['"7", "12-13"', '"12-13"'], ['"12,13"', '"12,13"'], ['"7", "12,13"', '"12,13"'], ['*', '"12,13"']]) {
  console.log(`${etag} for ${asked}: ${fresh({ 'if-none-match': asked }, { etag }) ? 304 : 200}`);
}
JS
node ask.mjs | tee seen

diff seen - <<'SEEN'
"12-13" for "12-13": 304
"12-13" for "7", "12-13": 304
"12,13" for "12,13": 200
"12,13" for "7", "12,13": 200
"12,13" for *: 304
SEEN
