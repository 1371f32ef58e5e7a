#!/usr/bin/env bash
# feed-extractor reads what looks like a number as one: the film "007" becomes "7", the version "2.10" becomes "2.1", the guid 0042 becomes 42.
#
# Package:   @extractus/feed-extractor 8.0.3 (npm), extractFromXml.
# Expected:  titles, descriptions and guids are text (RSS 2.0: a guid is a string that a reader compares as it is).
# Behaviour: the XML is read with numbers turned into numbers, and they are written as text again: leading zeros, zeros after the point, exponents
#            and hexadecimal figures do not survive. Announcements of versions 2.1 and 2.10 have one title, and two guids may become one id.
# Seen:      007 -> 7; 2.10 -> 2.1; 1e3 -> 1000; 0x1F -> 31; guid 0042 -> 42; an Atom title 007 -> 7
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . @extractus/feed-extractor@8.0.3 >/dev/null

cat > read.mjs <<'JS'
import { extractFromXml } from '@extractus/feed-extractor';

for (const title of ['007', '2.10', '1e3', '0x1F']) {
  const [entry] = extractFromXml(`<rss version="2.0"><channel><title>Le port</title><link>https://port.example/</link><description>Notes</description>
    <item><title>${title}</title><link>https://port.example/1</link><guid isPermaLink="false">0042</guid></item></channel></rss>`).entries;
  console.log(`${title}: title ${entry.title}, id ${entry.id}`);
}
const [entry] = extractFromXml(`<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:port:feed</id><title>Le port</title><updated>2026-03-14T09:00:00Z</updated>
  <entry><id>urn:port:1</id><title>007</title><updated>2026-03-14T09:00:00Z</updated><link href="https://port.example/1"/></entry></feed>`).entries;
console.log(`Atom, 007: title ${entry.title}`);
JS
node read.mjs | tee seen

diff seen - <<'SEEN'
007: title 7, id 42
2.10: title 2.1, id 42
1e3: title 1000, id 42
0x1F: title 31, id 42
Atom, 007: title 7
SEEN
