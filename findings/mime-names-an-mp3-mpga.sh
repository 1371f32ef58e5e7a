#!/usr/bin/env bash
# mime and mime-types, asked how a file of audio/mpeg ends, say "mpga": who saves a podcast by its type has no .mp3, and for Opus and FLAC no ending at all.
#
# Packages:  mime 4.1.2, mime-types 3.0.2 (npm).
# Expected:  getExtension('audio/mpeg') is mp3, as the other way round mp3 is audio/mpeg; that image/jpeg is jpg, and video/mp4 mp4, makes one believe that the
#            customary ending comes first.
# Behaviour: it is the first ending of the registry's list, seldom the customary one: mpga for audio/mpeg, adts for audio/aac, qt for video/quicktime, oga for audio/ogg. audio/flac and
#            audio/opus have no ending (null, false), though .opus has a type. Players and car radios that go by the name do not show what was saved.
# Seen:      see the end of this script
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . mime@4.1.2 mime-types@3.0.2 >/dev/null

cat > endings.mjs <<'JS'
import mime from 'mime';
import mimeTypes from 'mime-types';

console.log(`mp3: ${mime.getType('folge.mp3')} ${mimeTypes.lookup('folge.mp3')}; opus: ${mime.getType('folge.opus')} ${mimeTypes.lookup('folge.opus')}`);
for (const type of ['image/jpeg', 'video/mp4', 'audio/mp4', 'audio/mpeg', 'audio/aac', 'audio/ogg', 'video/quicktime', 'audio/flac', 'audio/opus']) {
  console.log(`${type}: ${mime.getExtension(type)} ${mimeTypes.extension(type)}`);
}
JS
timeout 60 node endings.mjs | tee seen

diff seen - <<'SEEN'
mp3: audio/mpeg audio/mpeg; opus: audio/ogg audio/ogg
image/jpeg: jpg jpg
video/mp4: mp4 mp4
audio/mp4: m4a m4a
audio/mpeg: mpga mpga
audio/aac: adts adts
audio/ogg: oga oga
video/quicktime: qt qt
audio/flac: null false
audio/opus: null false
SEEN
