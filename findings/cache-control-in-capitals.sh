#!/usr/bin/env bash
# Three parsers of Cache-Control disagree about `MAX-AGE=60` and `max-age="60"`: each loses the lifetime in another spelling.
#
# Packages:  http-cache-semantics 4.3.0, cache-control-parser 2.2.0, parse-cache-control 1.0.1 (npm).
# Expected:  60 seconds each time: names of directives are the same in any case, and "recipients ought to accept both" the token and the quoted
#            form of an argument (RFC 9111, 5.2).
# Behaviour: http-cache-semantics takes a response with MAX-AGE=60 for stale at once (a client asks each time); parse-cache-control keeps the
#            directive under its capitals, as text, where nobody looks; cache-control-parser forgets a quoted argument.
# Seen:      capitals: 0, 60, undefined. quoted: 60, undefined, 60.
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . http-cache-semantics@4.3.0 cache-control-parser@2.2.0 parse-cache-control@1.0.1 >/dev/null

cat > read.cjs <<'JS'
const CachePolicy = require('http-cache-semantics');
const cacheControl = require('cache-control-parser');
const parseCacheControl = require('parse-cache-control');

for (const value of ['max-age=60', 'MAX-AGE=60', 'max-age="60"']) {
  const response = { status: 200, headers: { 'cache-control': value } };
  const policy = new CachePolicy({ url: '/feed', method: 'GET', headers: {} }, response, { shared: false });
  const ages = [policy.maxAge(), cacheControl.parse(value)['max-age'], parseCacheControl(value)['max-age']];
  console.log(`${value}: ${ages.map(String).join(', ')}`);
}
JS
node read.cjs | tee seen

diff seen - <<'SEEN'
max-age=60: 60, 60, 60
MAX-AGE=60: 0, 60, undefined
max-age="60": 60, undefined, 60
SEEN
