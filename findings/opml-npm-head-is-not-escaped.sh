#!/usr/bin/env bash
# opml, of OPML's own author, writes a list it cannot be read from: titles in the head are not escaped, and the encoding is named wrongly.
#
# Package:   opml 0.5.8 (npm), parse and stringify; xmllint (Debian 12: libxml2-utils).
# Expected:  what parse reads, stringify writes again as XML: "Nord & Sud" as "Nord &amp; Sud", in the head as in the outlines.
# Behaviour: attributes of outlines are escaped, elements of the head are written as they are: a list named "Nord & Sud" is no XML afterwards.
#            The declaration says ISO-8859-1, while the string holds any character and a file written from it in Node is UTF-8: where the XML
#            is well-formed, "Économie" is "Ã‰conomie" for whoever believes the declaration.
# Seen:      outline: Nord &amp; Sud; head: Nord & Sud (xmllint: not well-formed); Économie read as Ã(0x89)conomie.
# Needs:     Node.js 20 or newer, npm, Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends libxml2-utils >/dev/null
npm install --silent --no-audit --no-fund --prefix . opml@0.5.8 >/dev/null

cat > again.cjs <<'JS'
const fs = require('node:fs');
const opml = require('opml');

function again(title, file) {
  const escaped = title.replace('&', '&amp;');
  const list = `<?xml version="1.0" encoding="UTF-8"?><opml version="2.0"><head><title>${escaped}</title></head><body>` +
    `<outline text="${escaped}" type="rss" xmlUrl="https://port.example/rss"/></body></opml>`;
  opml.parse(list, (error, outline) => fs.writeFileSync(file, opml.stringify(outline)));
}
again('Nord & Sud', 'ampersand.opml');
again('Économie', 'accent.opml');
JS
node again.cjs
{
  grep -o 'encoding="[^"]*"' ampersand.opml
  grep -o '<title>.*</title>\|text="[^"]*"' ampersand.opml
  xmllint --noout ampersand.opml 2>/dev/null && echo "well-formed" || echo "not well-formed"
  xmllint --xpath 'string(/opml/head/title)' accent.opml | od -An -c | tr -s ' ' | head -1
} | tee seen

diff seen - <<'SEEN'
encoding="ISO-8859-1"
<title>Nord & Sud</title>
text="Nord &amp; Sud"
not well-formed
 303 203 302 211 c o n o m i e \n
SEEN
