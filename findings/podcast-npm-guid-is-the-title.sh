#!/usr/bin/env bash
# podcast gives two episodes of the same title the same guid, where the program names neither guid nor url.
#
# Package:   podcast 2.0.1 (npm), Podcast.addItem and buildXml; read back by podcastparser 0.6.9 (Debian 12: python3-podcastparser), gPodder's parser.
# Expected:  its types say that without a guid the items' urls have to be unique. Without a url either, no guid at all (RSS 2.0 does not ask for
#            one), or one made of the recording's address: a title is no unique string.
# Behaviour: the title is the guid. A weekly "Le journal" is one episode for whoever goes by guids, and a title that is corrected brings its episode
#            a second time.
# Seen:      two recordings, two dates, twice the guid "Le journal"; podcastparser: two episodes, one guid.
# Needs:     Node.js 20 or newer, npm, Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends python3-podcastparser >/dev/null
npm install --silent --no-audit --no-fund --prefix . podcast@2.0.1 >/dev/null

cat > write.mjs <<'JS'
import { writeFileSync } from 'node:fs';
import { Podcast } from 'podcast';

const show = new Podcast({ title: 'Ondes', feedUrl: 'https://ondes.example/rss', siteUrl: 'https://ondes.example/' });
for (const day of [18, 25]) {
  const enclosure = { url: `https://ondes.example/${day}.mp3`, size: 1000, type: 'audio/mpeg' };
  show.addItem({ title: 'Le journal', description: `Le journal du ${day}.`, date: `2026-11-${day}`, enclosure });
}
writeFileSync('show.rss', show.buildXml());
JS
node write.mjs
/usr/bin/python3 - <<'PY' | tee seen
import podcastparser

show = podcastparser.parse("https://ondes.example/rss", open("show.rss", "rb"))
for episode in sorted(show["episodes"], key=lambda one: one["published"]):
    print(episode["enclosures"][0]["url"], "guid", episode["guid"])
PY

diff seen - <<'SEEN'
https://ondes.example/18.mp3 guid Le journal
https://ondes.example/25.mp3 guid Le journal
SEEN
