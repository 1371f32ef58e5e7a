#!/usr/bin/env bash
# podcast-partytime takes <itunes:explicit>explicit</itunes:explicit> for "not explicit": what a show warns of is offered to children.
#
# Package:   podcast-partytime 5.0.0 (npm).
# Expected:  Apple's values were yes, explicit and clean, and are true and false now: the first two and "true" warn. What is not known does not say no.
# Behaviour: "yes" and "true" are true; "explicit" is false, as "no", "clean" and any other word are, for the show and for its episodes.
# Seen:      yes true, true true, explicit false, clean false
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . podcast-partytime@5.0.0 >/dev/null

cat > read.mjs <<'JS'
import { createRequire } from 'node:module';

const { parseFeed } = createRequire(import.meta.url)('podcast-partytime');
for (const value of ['yes', 'true', 'explicit', 'clean']) {
  const explicit = `<itunes:explicit>${value}</itunes:explicit>`;
  const feed = parseFeed(`<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><title>Le port</title><link>https://port.example/</link>
    <description>Le port</description>${explicit}<item><title>Un</title><guid>urn:port:1</guid><enclosure url="https://port.example/1.mp3" length="1" type="audio/mpeg"/>${explicit}</item></channel></rss>`);
  console.log(value, feed.explicit, feed.items[0].explicit);
}
JS
node read.mjs | tee seen

diff seen - <<'SEEN'
yes true true
true true true
explicit false false
clean false false
SEEN
