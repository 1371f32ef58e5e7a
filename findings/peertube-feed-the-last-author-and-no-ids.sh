#!/usr/bin/env bash
# PeerTube's fork of npm's feed keeps the last of several authors in RSS and the first in JSON, whose items have no ids, and says 1.0 of it.
#
# Package:   npm: @peertube/feed 5.6.0; the same item out of rss2(), atom1() and json1().
# Expected:  the three documents say the same. An item of a JSON Feed without an id is to be left out by readers ("id", 1.0 and 1.1).
# Behaviour: guid and Atom's id fall back to the link, JSON's does not: a reader that keeps to the specification has an empty feed. RSS has room for
#            several dc:creator, and is given one, which each author overwrites.
# Seen:      see the end of this script
# Needs:     npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . @peertube/feed@5.6.0 >/dev/null

cat > write.mjs <<'JS'
import module from '@peertube/feed';

const feed = new (module.Feed ?? module)({title: 'Le port', description: 'd', id: 'https://port.example/', link: 'https://port.example/'});
feed.addItem({title: 'Le bac', link: 'https://port.example/1', date: new Date('2026-11-29T08:00:00Z'), content: '<p>Il part.</p>', author: [{name: 'Anne'}, {name: 'Bruno'}]});
const all = (text, pattern) => [...text.matchAll(pattern)].map(match => match[1]).join(', ');
const rss = feed.rss2(), atom = feed.atom1(), [item] = JSON.parse(feed.json1()).items;
console.log(`RSS: ${all(rss, /<dc:creator>(.*?)</g)}; ${all(rss, /<guid[^>]*>(.*?)</g)}`);
console.log(`Atom: ${all(atom, /<name>(.*?)</g)}; ${all(atom, /<id>(.*?)<\/id>\s*<link/g)}`);
console.log(`JSON: ${item.author.name}, ${item.authors ?? 'no authors'}; ${item.id ?? 'no id'}`);
JS
node write.mjs | tee seen

diff seen - <<'SEEN'
RSS: Bruno; https://port.example/1
Atom: Anne, Bruno; https://port.example/1
JSON: Anne, no authors; no id
SEEN
