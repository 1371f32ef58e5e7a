#!/usr/bin/env bash
# feed writes an Atom category that has a label and no term, which RFC 4287 does not allow and strict readers drop.
#
# Package:   feed 6.0.0 (npm), Feed.atom1 and Feed.rss2; read back by feedparser 6 (Debian 12: python3-feedparser).
# Expected:  `category: [{ name: 'Culture' }]`, which gives <category>Culture</category> in RSS, gives term="Culture" in Atom (RFC 4287 4.2.2.1:
#            a category MUST have a term).
# Behaviour: Atom gets only label="Culture". Who reads terms, as the standard has it, finds a category without a name.
# Seen:      rss "Culture"; atom <category label="Culture"/>; feedparser: term None, label Culture.
# Needs:     Node.js 20 or newer, npm, Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends python3-feedparser >/dev/null
npm install --silent --no-audit --no-fund --prefix . feed@6.0.0 >/dev/null

cat > write.mjs <<'JS'
import { writeFileSync } from 'node:fs';
import { Feed } from 'feed';

const feed = new Feed({ title: 'Le port', id: 'https://port.example/', link: 'https://port.example/', updated: new Date(0) });
feed.addItem({ title: 'Le quai', link: 'https://port.example/1', date: new Date(0), category: [{ name: 'Culture' }] });
writeFileSync('feed.atom', feed.atom1());
console.log(feed.rss2().match(/<category.*/)[0]);
console.log(feed.atom1().match(/<category.*/)[0]);
JS
{
  node write.mjs
  /usr/bin/python3 -c 'import feedparser
tag = feedparser.parse("feed.atom").entries[0].tags[0]
print("feedparser: term", tag.term, "label", tag.label)'
} | tee seen

diff seen - <<'SEEN'
<category>Culture</category>
<category label="Culture"/>
feedparser: term None label Culture
SEEN
