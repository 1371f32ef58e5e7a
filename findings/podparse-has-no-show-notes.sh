#!/usr/bin/env bash
# podparse drops an episode's content:encoded, where the notes are, and with it everything that an episode without a description says.
#
# Package:   podparse 1.6.0 (npm).
# Expected:  content:encoded is where podcasts put their notes with links and chapters (RSS content module); the package knows far rarer elements, such
#            as podcast:soundbite and podcast:alternateEnclosure.
# Behaviour: of an episode with both only the short description is in the result, of one that has only the notes nothing.
# Seen:      both: description "En bref"; notes only: the title alone
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . podparse@1.6.0 >/dev/null

cat > read.mjs <<'JS'
import { createRequire } from 'node:module';

const required = createRequire(import.meta.url)('podparse');
const podcast = (required.default ?? required)(`<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Le port</title>
  <link>https://port.example/</link><description>Sons</description>
  <item><title>both</title><description>En bref</description><content:encoded>&lt;p&gt;Les notes&lt;/p&gt;</content:encoded></item>
  <item><title>notes only</title><content:encoded>&lt;p&gt;Les notes&lt;/p&gt;</content:encoded></item></channel></rss>`);
for (const episode of podcast.episodes.sort((a, b) => a.title.localeCompare(b.title))) console.log(JSON.stringify(episode));
JS
node read.mjs | tee seen

diff seen - <<'SEEN'
{"title":"both","description":"En bref"}
{"title":"notes only"}
SEEN
