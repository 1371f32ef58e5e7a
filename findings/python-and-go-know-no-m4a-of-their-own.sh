#!/usr/bin/env bash
# What type an episode's file has depends on a list of the system: without it Python knows no .m4a, .ogg or .flac, and Go not even .mp3.
#
# Packages:  Debian 12: python3 3.11 (mimetypes), golang-go 1.19 (mime); media-types and shared-mime-info bring the lists; mime-types 3.0.2 (npm).
# Expected:  an RSS enclosure must have a type; guess_type and TypeByExtension find it by the file's name, the same on a developer's machine and in a container.
# Behaviour: both read /etc/mime.types, Go /usr/share/mime/globs2, too, and have little of their own: Python half of what podcasts are made of, Go what a web page
#            is. A slim image has none of these files, and the enclosure goes out without a type, or with whatever the program falls back to.
#            And .opus is audio/ogg by the list and audio/opus without. mime-types brings its own list.
# Seen:      see the end of this script; the lists are hidden by an empty file in a mount namespace
# Needs:     Debian 12 and root (for the namespace), Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get install -y -qq --no-install-recommends python3 golang-go media-types shared-mime-info >/dev/null
npm install --silent --no-audit --no-fund --prefix . mime-types@3.0.2 >/dev/null

cat > guess.py <<'PY'
import mimetypes
print('Python:', *('%s %s,' % (ending, mimetypes.guess_type('episode.' + ending)[0]) for ending in ['mp3', 'm4a', 'ogg', 'opus', 'flac', 'webp']))
PY
cat > guess.go <<'GO'
package main

import (
	"fmt"
	"mime"
)

func main() {
	fmt.Print("Go:")
	for _, ending := range []string{"mp3", "m4a", "ogg", "opus", "flac", "webp"} {
		fmt.Printf(" %s %q,", ending, mime.TypeByExtension("."+ending))
	}
	fmt.Println()
}
GO
cat > guess.cjs <<'JS'
const { lookup } = require('mime-types');
console.log(`mime-types: ${['mp3', 'm4a', 'ogg', 'opus', 'flac', 'webp'].map((ending) => `${ending} ${lookup(ending)}`).join(', ')}`);
JS
GOCACHE=$work/cache GO111MODULE=off go build -o guess guess.go
touch none
cat > all <<'SH'
/usr/bin/python3 guess.py
./guess
node guess.cjs
SH
{
  sh all
  echo 'without the lists:'
  unshare --mount sh -c 'for list in /etc/mime.types /usr/share/mime/globs2; do mount --bind none "$list"; done; for list in /usr/share/mime/globs /etc/apache2/mime.types \
    /etc/apache/mime.types /usr/local/share/mime/globs2; do [ ! -e "$list" ] || mount --bind none "$list"; done; sh all'
} | tee seen

diff seen - <<'SEEN'
Python: mp3 audio/mpeg, m4a audio/mp4, ogg audio/ogg, opus audio/ogg, flac audio/flac, webp image/webp,
Go: mp3 "audio/mpeg", m4a "audio/mp4", ogg "audio/ogg", opus "audio/ogg", flac "audio/flac", webp "image/webp",
mime-types: mp3 audio/mpeg, m4a audio/mp4, ogg audio/ogg, opus audio/ogg, flac audio/x-flac, webp image/webp
without the lists:
Python: mp3 audio/mpeg, m4a None, ogg None, opus audio/opus, flac None, webp None,
Go: mp3 "", m4a "", ogg "", opus "", flac "", webp "image/webp",
mime-types: mp3 audio/mpeg, m4a audio/mp4, ogg audio/ogg, opus audio/ogg, flac audio/x-flac, webp image/webp
SEEN
