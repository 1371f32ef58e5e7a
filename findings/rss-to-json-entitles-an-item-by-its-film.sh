#!/usr/bin/env bash
# rss-to-json gives an RSS item the title and the description of the film in it, in place of its own.
#
# Package:   rss-to-json 2.1.1 (npm), parse(url); it can only fetch, so the script serves the documents on loopback.
# Expected:  the item's title and description are the item's; media:title and media:description are about the object that they stand in (Media RSS).
# Behaviour: what a media:group says replaces what the item says. A magazine's article with a film is listed under the film's name, with what the
#            film's archive says of it; the article's own words are nowhere in the result.
# Seen:      without a film: Le bac, Il part. With one: IMG 0042, Plan fixe
# Needs:     Node.js 20 or newer, npm, python3.
set -euo pipefail
work=$(mktemp -d)
trap 'kill "$server" 2>/dev/null; rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . rss-to-json@2.1.1 >/dev/null
mkdir public
film='<media:group><media:content url="https://port.example/1.mp4" type="video/mp4"/><media:title>IMG 0042</media:title><media:description>Plan fixe</media:description></media:group>'
for name in plain film; do
    cat > "public/$name.xml" <<XML
<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Le port</title><link>https://port.example/</link><description>Notes</description>
<item><title>Le bac</title><description>Il part.</description><link>https://port.example/1</link><pubDate>Sat, 14 Mar 2026 09:00:00 GMT</pubDate>
$([ "$name" = plain ] || echo "$film")</item></channel></rss>
XML
done
python3 -u -m http.server 0 --bind 127.0.0.1 --directory public > port 2>/dev/null &
server=$!
until grep -q port port; do sleep 0.2; done

cat > read.mjs <<'JS'
import { createRequire } from 'node:module';

const required = createRequire(import.meta.url)('rss-to-json');
for (const name of ['plain', 'film']) {
  const { title, description } = (await (required.parse ?? required)(`${process.argv[2]}/${name}.xml`)).items[0];
  console.log(`${name}: ${title}, ${description}`);
}
JS
node read.mjs "http://127.0.0.1:$(sed -n 's/.*port \([0-9]*\).*/\1/p' port)" | tee seen

diff seen - <<'SEEN'
plain: Le bac, Il part.
film: IMG 0042, Plan fixe
SEEN
