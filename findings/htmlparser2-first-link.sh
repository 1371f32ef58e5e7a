#!/usr/bin/env bash
# htmlparser2's parseFeed takes an Atom entry's first link for its page, and its last change for its publication.
#
# Package:   htmlparser2 9.1.0 (npm), parseFeed(document).
# Expected:  the page is the link without a `rel`, or with `alternate`, wherever it stands; `published` is when it was published.
# Behaviour: the first `link` counts, be it `self` or `enclosure`; `pubDate` is `updated`, though `published` is there too, so a
#            corrected typing error makes last year's article today's.
# Seen:      site https://port.example/feed.atom, page https://port.example/bac.mp3, published 2026-03-14T09:00:00.000Z
# Needs:     Node.js 18 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . htmlparser2@9.1.0 >/dev/null

cat > read.mjs <<'JS'
import { parseFeed } from 'htmlparser2';

const feed = parseFeed(`<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:f</id><title>Le port</title><updated>2026-03-14T09:00:00Z</updated>
<link rel="self" href="https://port.example/feed.atom"/><link rel="alternate" href="https://port.example/"/>
<entry><id>urn:e</id><title>Le bac</title><published>2025-01-10T08:00:00Z</published><updated>2026-03-14T09:00:00Z</updated>
<link rel="enclosure" href="https://port.example/bac.mp3" type="audio/mpeg"/><link rel="alternate" href="https://port.example/bac"/></entry></feed>`);
console.log('site', feed.link);
console.log('page', feed.items[0].link);
console.log('published', feed.items[0].pubDate.toISOString());
JS
node read.mjs | tee seen

diff seen - <<'SEEN'
site https://port.example/feed.atom
page https://port.example/bac.mp3
published 2026-03-14T09:00:00.000Z
SEEN
