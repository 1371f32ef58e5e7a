#!/usr/bin/env bash
# jstoxml writes a document that no XML parser reads if a headline has an "&" and a word, then a semicolon: "R&B; le retour".
#
# Package:   npm: jstoxml 7.1.1 ("for RSS, Podcasts, etc."), toXML() as it comes; read by libxml2's xmllint of Debian 12.
# Expected:  what is given is text, and "&" in it is written "&amp;". The documentation says that references which are there already are not written twice, which
#            lets one expect the five that XML has.
# Behaviour: whatever looks like a reference is left as it is, "&B;" too, and those of HTML alone: a non-breaking blank out of an editor, "&nbsp;". Neither is declared
#            in a feed, so that one headline takes the whole document with it. What is right in XML changes its meaning: who writes about "&lt;" is read as "<".
# Seen:      see the end of this script
# Needs:     npm, xmllint (Debian 12: libxml2-utils, installed if run as root).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends libxml2-utils >/dev/null
npm install --silent --no-audit --no-fund --prefix . jstoxml@7.1.1 >/dev/null

cat > write.mjs <<'JS'
import {toXML} from 'jstoxml';

console.log(toXML({rss: {title: process.argv[2]}}));
JS
for title in 'R&B et soul' 'R&B; le retour' '12&nbsp;euros' 'Quand écrire &lt; en HTML'; do
  node write.mjs "$title" >feed.xml
  echo "$title: $(cat feed.xml): $(xmllint --xpath 'string(/rss/title)' feed.xml 2>/dev/null || echo 'not well-formed')"
done | tee seen

diff seen - <<'SEEN'
R&B et soul: <rss><title>R&amp;B et soul</title></rss>: R&B et soul
R&B; le retour: <rss><title>R&B; le retour</title></rss>: not well-formed
12&nbsp;euros: <rss><title>12&nbsp;euros</title></rss>: not well-formed
Quand écrire &lt; en HTML: <rss><title>Quand écrire &lt; en HTML</title></rss>: Quand écrire < en HTML
SEEN
