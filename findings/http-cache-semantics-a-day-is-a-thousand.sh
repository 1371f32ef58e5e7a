#!/usr/bin/env bash
# http-cache-semantics, asked to keep an immutable response for a day, as is its default, keeps it for 1000 days: it takes milliseconds for seconds.
#
# Package:   http-cache-semantics 4.3.0 (npm), which decides for got, make-fetch-happen and cacheable-request what is fresh.
# Expected:  immutable alone says nothing of how long (RFC 8246, 2: it is about "the freshness lifetime"); the README says that then immutableMinTimeToLive holds,
#            "a number of milliseconds", 24 hours if nothing else is said.
# Behaviour: the number is used as seconds beside max-age, which is in seconds: 86,400,000 of them are two years and nine months, in which nothing is
#            asked. A picture that is replaced, or a feed behind a server that puts immutable on everything, stays what it was. Whoever sets an
#            hour (3600000) gets 41 days. With a max-age beside it that one holds.
# Seen:      immutable: 1000 days; immutableMinTimeToLive 3600000: 41.7 days; immutable, max-age=60: 60 s
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . http-cache-semantics@4.3.0 >/dev/null

cat > fresh.mjs <<'JS'
import CachePolicy from 'http-cache-semantics';

const seconds = (control, options) =>
  new CachePolicy({ method: 'GET', url: '/', headers: {} }, { status: 200, headers: { 'cache-control': control } }, options).timeToLive() / 1000;
console.log(`immutable: ${(seconds('immutable') / 86400).toFixed(0)} days`);
console.log(`immutableMinTimeToLive 3600000: ${(seconds('immutable', { immutableMinTimeToLive: 3600000 }) / 86400).toFixed(1)} days`);
console.log(`immutable, max-age=60: ${seconds('immutable, max-age=60').toFixed(0)} s`);
JS
timeout 60 node fresh.mjs | tee seen

diff seen - <<'SEEN'
immutable: 1000 days
immutableMinTimeToLive 3600000: 41.7 days
immutable, max-age=60: 60 s
SEEN
