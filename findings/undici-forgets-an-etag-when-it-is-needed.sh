#!/usr/bin/env bash
# undici's cache knows the ETag of a response that was never fresh for a day, and that of one that was fresh for a minute for two minutes.
#
# Package:   undici 7.30.2 (npm), interceptors.cache().
# Expected:  a response that is not fresh any more is validated by its ETag (RFC 9111, 4.3), the more so the longer it was good.
# Behaviour: what is stored is thrown away after twice its max-age (and a second). With max-age=0 or no-cache it stays, without any of them it is not
#            stored. So a feed with max-age=60 that is polled every quarter of an hour is sent in full each time, and the same feed with
#            max-age=0 with 304. Here a second stands for the minute.
# Seen:      max-age=0 asked again after 5 s: ETag sent; max-age=1 after 1.5 s: sent; after 5 s: not sent; ETag alone: not sent
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . undici@7.30.2 >/dev/null

cat > poll.mjs <<'JS'
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { Agent, interceptors, request } from 'undici';

let validator;
const server = createServer((asked, answer) => {
  validator = asked.headers['if-none-match'];
  const lifetime = decodeURIComponent(asked.url.slice(1)).split(' ')[0];
  if (lifetime !== 'none') answer.setHeader('Cache-Control', lifetime);
  answer.setHeader('ETag', '"1"');
  answer.statusCode = validator ? 304 : 200;
  answer.end(validator ? undefined : '<feed/>');
});
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
const dispatcher = new Agent().compose(interceptors.cache());
for (const [lifetime, wait] of [['max-age=0', 5000], ['no-cache', 5000], ['max-age=1', 1500], ['max-age=1 ', 5000], ['none', 100]]) {
  const address = `http://127.0.0.1:${server.address().port}/${encodeURIComponent(lifetime)}`;
  await (await request(address, { dispatcher })).body.text();
  await sleep(wait);
  validator = 'not asked';
  await (await request(address, { dispatcher })).body.text();
  console.log(`${lifetime.trim()}, asked again after ${wait / 1000} s: ETag ${validator ?? 'not sent'}`);
}
process.exit(0);
JS
timeout 60 node poll.mjs | tee seen

diff seen - <<'SEEN'
max-age=0, asked again after 5 s: ETag "1"
no-cache, asked again after 5 s: ETag "1"
max-age=1, asked again after 1.5 s: ETag "1"
max-age=1, asked again after 5 s: ETag not sent
none, asked again after 0.1 s: ETag not sent
SEEN
