#!/usr/bin/env bash
# jsonfeed-to-atom copies the id of an item, which is any text in JSON Feed, into Atom's id, which is an IRI: numbers and UUIDs make an invalid feed.
#
# Package:   jsonfeed-to-atom 1.2.5 (npm).
# Expected:  an id is an IRI (RFC 4287, 4.2.6), two feeds that both have an item "17" have two of them: urn:uuid:…, tag:… or the item's address.
# Behaviour: <id>17</id>, and the same in every feed that counts its items. Readers that keep entries by id (Newsboat, Elfeed, Thunderbird) show one
#            feed's item for the other's.
# Seen:      two feeds, <id>17</id> in both; a scheme: none
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . jsonfeed-to-atom@1.2.5 >/dev/null

cat > write.mjs <<'JS'
import { createRequire } from 'node:module';

const toAtom = createRequire(import.meta.url)('jsonfeed-to-atom');
for (const [host, id] of [['port.example', '17'], ['phare.example', '17'], ['phare.example', '1d2b8c1e-6a3f-4c6e-9a57-2f6f1c1f0c11']]) {
  const atom = toAtom({
    version: 'https://jsonfeed.org/version/1', title: host, home_page_url: `https://${host}/`, feed_url: `https://${host}/f.json`, author: { name: host },
    items: [{ id, url: `https://${host}/a`, title: 'Un bac neuf', content_text: 'Il est là.', date_published: '2026-03-14T09:00:00Z' }],
  });
  const written = atom.match(/<id>([^<]*)<\/id>/g).at(-1);
  console.log(`${host} ${written} ${/<id>[a-z][a-z0-9+.-]*:/i.test(written) ? 'has a scheme' : 'has no scheme'}`);
}
JS
node write.mjs | tee seen

diff seen - <<'SEEN'
port.example <id>17</id> has no scheme
phare.example <id>17</id> has no scheme
phare.example <id>1d2b8c1e-6a3f-4c6e-9a57-2f6f1c1f0c11</id> has no scheme
SEEN
