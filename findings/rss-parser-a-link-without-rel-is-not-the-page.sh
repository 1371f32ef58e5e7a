#!/usr/bin/env bash
# rss-parser of npm opens an Atom entry's recording, or whatever else is linked first, where the entry's page has no `rel`.
#
# Package:   rss-parser 3.13.0 (npm), `link` of the feed and of its items.
# Expected:  RFC 4287, section 4.2.7.2: a link without `rel` is one of rel="alternate", the page. Several generators'
#            templates and the RFC's own first example leave it out.
# Behaviour: only a spelt out rel="alternate" is the page. Else the first link of any kind is taken: the feed's own address for its
#            site, an enclosure or a related page for an entry's. Which of two entries is right depends on the order of their links. The
#            enclosure of an Atom entry is reported nowhere else.
# Seen:      feed: https://site.example/feed
#            related first: https://other.example/source
#            recording first: https://cdn.example/b.mp3
#            page first: https://site.example/c
#            page named: https://site.example/d
# Needs:     Node.js 18 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . rss-parser@3.13.0 >/dev/null

cat > read.cjs <<'JS'
const Parser = require('rss-parser');
const entry = (title, links) =>
  `<entry><id>urn:${title.replace(' ', '-')}</id><title>${title}</title><updated>2026-03-14T09:00:00Z</updated>${links}</entry>`;
const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:f</id><title>f</title><updated>2026-03-14T09:00:00Z</updated>
<author><name>Jo</name></author><link rel="self" href="https://site.example/feed"/><link href="https://site.example/"/>
${entry('related first', '<link rel="related" href="https://other.example/source"/><link href="https://site.example/a"/>')}
${entry('recording first', '<link rel="enclosure" href="https://cdn.example/b.mp3" type="audio/mpeg" length="1"/><link href="https://site.example/b"/>')}
${entry('page first', '<link href="https://site.example/c"/><link rel="related" href="https://other.example/source"/>')}
${entry('page named', '<link rel="related" href="https://other.example/source"/><link rel="alternate" href="https://site.example/d"/>')}
</feed>`;
new Parser().parseString(atom).then(feed => {
  console.log(`feed: ${feed.link}`);
  for (const item of feed.items) console.log(`${item.title}: ${item.link}`);
});
JS
node read.cjs | tee seen

diff seen - <<'SEEN'
feed: https://site.example/feed
related first: https://other.example/source
recording first: https://cdn.example/b.mp3
page first: https://site.example/c
page named: https://site.example/d
SEEN
