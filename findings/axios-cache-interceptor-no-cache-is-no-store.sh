#!/usr/bin/env bash
# axios-cache-interceptor never validates what says "no-cache" or has an Expires in the past: its ETag is thrown away, with max-age=0 it is used.
#
# Packages:  axios 1.12.2, axios-cache-interceptor 1.8.3 (npm), with its defaults (etag: true, interpretHeader: true).
# Expected:  no-cache is "do not use it without asking" (RFC 9111, 5.2.2.4), an Expires in the past "it is stale" (5.3); both leave the ETag to ask with,
#            and are what WordPress and PHP's sessions send by themselves.
# Behaviour: such a response is not kept at all, as if it said no-store, and each poll gets it in full. Where max-age=0 says the same, the second
#            request has If-None-Match.
# Seen:      max-age=0: ETag sent; no-cache: not sent; Expires in the past: not sent; must-revalidate, max-age=0: sent
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . axios@1.12.2 axios-cache-interceptor@1.8.3 >/dev/null

cat > poll.mjs <<'JS'
import { createServer } from 'node:http';
import Axios from 'axios';
import { setupCache } from 'axios-cache-interceptor';

let validator;
const server = createServer((asked, answer) => {
  validator = asked.headers['if-none-match'];
  const [name, value] = decodeURIComponent(asked.url.slice(1)).split(': ');
  answer.setHeader(name, value);
  answer.setHeader('ETag', '"1"');
  answer.statusCode = validator ? 304 : 200;
  answer.end(validator ? undefined : '<feed/>');
});
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
const axios = setupCache(Axios.create());
for (const field of [
  'Cache-Control: max-age=0',
  'Cache-Control: must-revalidate, max-age=0',
  'Cache-Control: no-cache',
  'Expires: Wed, 11 Jan 1984 05:00:00 GMT',
]) {
  const address = `http://127.0.0.1:${server.address().port}/${encodeURIComponent(field)}`;
  await axios.get(address);
  validator = 'not asked';
  await axios.get(address);
  console.log(`${field} -> ETag ${validator ?? 'not sent'}`);
}
process.exit(0);
JS
timeout 60 node poll.mjs | tee seen

diff seen - <<'SEEN'
Cache-Control: max-age=0 -> ETag "1"
Cache-Control: must-revalidate, max-age=0 -> ETag "1"
Cache-Control: no-cache -> ETag not sent
Expires: Wed, 11 Jan 1984 05:00:00 GMT -> ETag not sent
SEEN
