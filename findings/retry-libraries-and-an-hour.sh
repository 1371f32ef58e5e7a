#!/usr/bin/env bash
# "Retry-After: 3600": undici asks again after half a minute, fetch-retry and npm's own client after a second, got, ky and axios-retry hold the request for an hour, and retry-axios gives up at once.
#
# Packages:  undici 7.30.2 (RetryAgent), fetch-retry 6.0.0, make-fetch-happen 15.0.6 (retry: 3), got 14.6.6, ky 1.14.3, axios-retry 4.5.0, retry-axios 4.0.3 with axios 1.12.2 (npm), with their defaults but for
#            the statuses of fetch-retry, which has none.
# Expected:  what follows Retry-After waits as long as it says or does not ask again (RFC 9110, 10.2.3). undici's manual has "retryAfter: enables automatic retry after the Retry-After header is
#            received", true by default, and "maxTimeout: maximum number of milliseconds to wait before retrying"; ky's says that without maxRetryAfter its timeout is used, of ten seconds, and that a longer
#            Retry-After becomes that.
# Behaviour: undici takes the smaller of both: a server that said an hour with its 503 is asked five times more, thirty seconds apart. fetch-retry and make-fetch-happen do not read the
#            field. got, ky (whatever its manual says) and axios-retry wait for as long as any server names, with the promise open: without a bound of one's own one server can hold a worker for a day.
# Seen:      within 32 s: undici 2 requests, fetch-retry 4, make-fetch-happen 4, the other four 1, of which retry-axios has failed and three wait
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . undici@7.30.2 fetch-retry@6.0.0 make-fetch-happen@15.0.6 got@14.6.6 ky@1.14.3 axios-retry@4.5.0 retry-axios@4.0.3 axios@1.12.2 >/dev/null

cat > hour.mjs <<'JS'
import http from 'node:http';
import { Agent, RetryAgent, request } from 'undici';
import fetchRetry from 'fetch-retry';
import makeFetchHappen from 'make-fetch-happen';
import got from 'got';
import ky from 'ky';
import axios from 'axios';
import axiosRetry from 'axios-retry';
import * as retryAxios from 'retry-axios';

const asked = {};
const server = http.createServer((question, answer) => {
  const name = question.url.slice(1);
  asked[name] = (asked[name] ?? 0) + 1;
  answer.writeHead(503, { 'retry-after': '3600' });
  answer.end();
});
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
function withAxios(attach, address) {
  const client = axios.create();
  attach(client);
  return client.get(address);
}
const clients = {
  undici: (address) => request(address, { dispatcher: new RetryAgent(new Agent()) }),
  'fetch-retry': (address) => fetchRetry(fetch)(address, { retryOn: [503] }),
  'make-fetch-happen': (address) => makeFetchHappen(address, { retry: 3 }),
  got: (address) => got(address),
  ky: (address) => ky(address),
  'axios-retry': (address) => withAxios((client) => axiosRetry(client), address),
  'retry-axios': (address) => withAxios((client) => { client.defaults.raxConfig = { instance: client }; retryAxios.attach(client); }, address),
};
const ends = {};
for (const [name, ask] of Object.entries(clients)) {
  ends[name] = 'waits';
  ask(`http://127.0.0.1:${server.address().port}/${name}`).then(() => { ends[name] = 'ended'; }, () => { ends[name] = 'failed'; });
}
await new Promise((over) => setTimeout(over, 32_000));
for (const name of Object.keys(clients)) console.log(`${name}: ${asked[name]}, ${ends[name]}`);
process.exit();
JS
timeout 120 node hour.mjs | tee seen

diff seen - <<'SEEN'
undici: 2, waits
fetch-retry: 4, ended
make-fetch-happen: 4, ended
got: 1, waits
ky: 1, waits
axios-retry: 1, waits
retry-axios: 1, failed
SEEN
