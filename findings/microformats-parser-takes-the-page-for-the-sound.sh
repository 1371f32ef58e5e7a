#!/usr/bin/env bash
# microformats-parser gives the page's own address for a sound whose file stands in <source>, as HTML recommends; mf2py gives an empty one.
#
# Packages:  microformats-parser 2.0.6 (npm); Debian 12: python3-mf2py 1.1.2-2.
# Expected:  <audio class="u-audio"><source src="port.mp3"></audio>: the file, or no property.
# Behaviour: the element has no src, so that its text counts, which is empty; resolved against the page that is the page. A podcast made of an h-feed plays HTML.
# Seen:      audio: ["https://port.example/1/"] and ['']; with src on the element the file
# Needs:     Node.js 20 or newer, npm; Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends python3-mf2py >/dev/null
npm install --silent --no-audit --no-fund --prefix . microformats-parser@2.0.6 >/dev/null

cat > read.mjs <<'JS'
import { mf2 } from 'microformats-parser';

console.log(`microformats-parser: ${JSON.stringify(mf2(process.argv[2], { baseUrl: 'https://port.example/1/' }).items[0].properties.audio)}`);
JS
for sound in '<audio class="u-audio" controls><source src="port.mp3"></audio>' '<audio class="u-audio" controls src="port.mp3"></audio>'; do
  page="<html><body><article class='h-entry'><h1 class='p-name'>Le port</h1>$sound</article></body></html>"
  node read.mjs "$page"
  /usr/bin/python3 -c 'import mf2py, sys; print("mf2py:", mf2py.parse(doc=sys.argv[1], url="https://port.example/1/")["items"][0]["properties"]["audio"])' "$page"
done | tee seen

diff seen - <<'SEEN'
microformats-parser: ["https://port.example/1/"]
mf2py: ['']
microformats-parser: ["https://port.example/1/port.mp3"]
mf2py: ['https://port.example/1/port.mp3']
SEEN
