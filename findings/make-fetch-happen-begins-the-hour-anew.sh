#!/usr/bin/env bash
# make-fetch-happen, npm's own client, forgets a response's Age: what a CDN has had for 59 of its 60 minutes is fresh for another hour.
#
# Packages:  make-fetch-happen 15.0.6, beside it got 14.6.6 and undici 7.30.2 (npm), each with its cache.
# Expected:  how long a response has been fresh elsewhere counts (RFC 9111, 4.2.3: current_age begins with the Age it came with): with max-age=60 and Age: 59 it is stale after a second, for all three, who decide by the same two fields.
# Behaviour: only the fields of a list are put by with the response, and Age is none of them, so that its age begins at 0 when it is taken out. Of a feed behind a CDN each reader is up to twice as late as the publisher said; where two such
#            caches stand in a row, three times.
# Seen:      three requests within three seconds: got 3, undici 3, make-fetch-happen 1
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . make-fetch-happen@15.0.6 got@14.6.6 undici@7.30.2 >/dev/null

cat > poll.mjs <<'JS'
import http from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import got from 'got';
import makeFetchHappen from 'make-fetch-happen';
import { Agent, fetch, interceptors } from 'undici';

let asked = 0;
const server = http.createServer((request, response) => {
  asked++;
  response.writeHead(200, { 'Cache-Control': 'max-age=60', Age: '59', 'Content-Type': 'application/rss+xml' });
  response.end('<rss/>');
});
await new Promise(listening => server.listen(0, '127.0.0.1', listening));
const cachingGot = got.extend({ cache: new Map() });
const cachingMake = makeFetchHappen.defaults({ cachePath: './cache' });
const dispatcher = new Agent().compose(interceptors.cache());
const clients = {
  got: async url => (await cachingGot(url)).body,
  undici: async url => (await fetch(url, { dispatcher })).text(),
  'make-fetch-happen': async url => (await cachingMake(url)).text(),
};
for (const [name, read] of Object.entries(clients)) {
  asked = 0;
  for (let i = 0; i < 3; i++) {
    await read(`http://127.0.0.1:${server.address().port}/${name}`);
    await wait(1500);
  }
  console.log(`${name}: ${asked}`);
}
process.exit();
JS
node poll.mjs | tee seen

diff seen - <<'SEEN'
got: 3
undici: 3
make-fetch-happen: 1
SEEN
