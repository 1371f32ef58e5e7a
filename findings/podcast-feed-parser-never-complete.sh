#!/usr/bin/env bash
# podcast-feed-parser never learns that a podcast has ended, nor that it asks not to be listed: both are always false.
#
# Package:   podcast-feed-parser 1.0.4 (npm), getPodcastFromFeed(document).
# Expected:  `Yes` in itunes:complete and itunes:block means true, as Apple's requirements have it; directories and pollers act on them.
# Behaviour: both are false for Yes, yes and YES; itunes:explicit of the same feed is read.
# Seen:      Yes: complete false, blocked false, explicit true
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . podcast-feed-parser@1.0.4 >/dev/null

cat > read.cjs <<'JS'
const { getPodcastFromFeed } = require('podcast-feed-parser');

for (const word of ['Yes', 'yes', 'YES']) {
  const { meta } = getPodcastFromFeed(`<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><title>t</title>
    <link>https://site.example/</link><description>d</description><itunes:complete>${word}</itunes:complete><itunes:block>${word}</itunes:block>
    <itunes:explicit>${word}</itunes:explicit><item><title>one</title></item></channel></rss>`);
  console.log(word, 'complete', meta.complete, 'blocked', meta.blocked, 'explicit', meta.explicit);
}
JS
node read.cjs | tee seen

diff seen - <<'SEEN'
Yes complete false blocked false explicit true
yes complete false blocked false explicit true
YES complete false blocked false explicit true
SEEN
