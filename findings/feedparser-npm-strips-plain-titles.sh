#!/usr/bin/env bash
# feedparser of npm takes words in angle brackets out of Atom titles that say they are plain text.
#
# Package:   feedparser 2.6.0 (npm), the `title` of an item.
# Expected:  RFC 4287, section 3.1.1.1: the content of type="text", which is also what no type means, is shown as it is, brackets and all.
# Behaviour: whatever the type, what reads as a tag is taken out. A headline about `<b>`, or about `List<String>`, loses the very word
#            that it is about, and says so nowhere. The same title as type="html" stays whole, but comes out still escaped: what a title is, text or HTML, is for
#            the caller to guess.
# Seen:      text: "Les balises  et  sans mystère"; html: "Les balises &lt;b&gt; et &lt;i&gt; sans mystère"
# Needs:     Node.js 18 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . feedparser@2.6.0 >/dev/null

cat > read.mjs <<'JS'
import { Readable } from 'node:stream';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { default: FeedParser } = await import(require.resolve('feedparser'));
const entry = (id, title) => `<entry><id>urn:${id}</id>${title}<updated>2026-03-14T09:00:00Z</updated><link href="https://site.example/${id}"/></entry>`;
const parser = new FeedParser();
parser.on('readable', () => {
  for (let item = parser.read(); item; item = parser.read()) console.log(`${item.guid.slice(4)}: ${JSON.stringify(item.title)}`);
});
Readable.from([`<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:f</id><title>f</title><updated>2026-03-14T09:00:00Z</updated>
${entry('text', '<title type="text">Les balises &lt;b&gt; et &lt;i&gt; sans mystère</title>')}
${entry('html', '<title type="html">Les balises &amp;lt;b&amp;gt; et &amp;lt;i&amp;gt; sans mystère</title>')}</feed>`]).pipe(parser);
JS
node read.mjs | tee seen

diff seen - <<'SEEN'
text: "Les balises  et  sans mystère"
html: "Les balises &lt;b&gt; et &lt;i&gt; sans mystère"
SEEN
