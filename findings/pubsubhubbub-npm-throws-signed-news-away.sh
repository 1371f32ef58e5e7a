#!/usr/bin/env bash
# pubsubhubbub of npm, given a secret, throws away everything that the hub sends, and answers that it was taken.
#
# Package:   pubsubhubbub 1.0.2 (npm), createServer({secret}) and subscribe, against a hub in this script.
# Expected:  the hub signs each delivery with the hub.secret that the subscriber gave it (WebSub, 7 and 8); the subscriber computes the same and takes it.
# Behaviour: what is sent to the hub as the secret is made of the secret and the topic, "do not use the original secret"; what is computed upon delivery is made with the
#            original. The two never agree, and a wrong signature is answered with 202, as the standard allows, so that the hub is content and nothing is
#            logged: a subscription that looks alive and from which nothing ever comes. A Link field that names the hub first, or has a parameter before
#            rel, is answered 400 where the callback is one's own; both are as usual (RFC 8288).
# Seen:      without secret: 204, feed arrives; with secret, signed with what the hub was given: 202, nothing; hub named first: 400, nothing
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . pubsubhubbub@1.0.2 >/dev/null 2>&1

cat > hear.mjs <<'JS'
import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import pubSubHubbub from 'pubsubhubbub';

const topic = 'https://port.example/feed';
const self = `<${topic}>; rel="self"`;
const hubLink = '<https://hub.example/>; rel="hub"';

async function listening(server) {
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return `http://127.0.0.1:${server.address().port}/`;
}

async function delivered(name, options, link) {
  let arrived = 'nothing';
  let form;
  const subscriber = pubSubHubbub.createServer({ callbackUrl: 'unused', ...options });
  subscriber.on('feed', () => (arrived = 'feed arrives'));
  const callback = createServer(subscriber.listener());
  const address = await listening(callback);
  const hub = createServer(async (asked, answer) => {
    let body = '';
    for await (const part of asked) body += part;
    form = new URLSearchParams(body);
    answer.writeHead(202).end();
  });
  const hubAddress = await listening(hub);
  await new Promise((asked) => subscriber.subscribe(topic, hubAddress, address, asked));
  const secret = form.get('hub.secret');
  const headers = { Link: link, 'Content-Type': 'application/atom+xml' };
  if (secret) headers['X-Hub-Signature'] = `sha1=${createHmac('sha1', secret).update('<feed/>').digest('hex')}`;
  const { status } = await fetch(form.get('hub.callback'), { method: 'POST', body: '<feed/>', headers });
  await new Promise((later) => setTimeout(later, 200));
  console.log(`${name}: ${status}, ${arrived}`);
  for (const server of [callback, hub]) {
    server.closeAllConnections();
    server.close();
  }
}

await delivered('without secret', {}, `${self}, ${hubLink}`);
await delivered('with secret, signed with what the hub was given', { secret: 'phare' }, `${self}, ${hubLink}`);
await delivered('hub named first', {}, `${hubLink}, ${self}`);
await delivered('type before rel', {}, `<${topic}>; type="application/atom+xml"; rel="self", ${hubLink}`);
JS
timeout 60 node --no-deprecation hear.mjs | tee seen

diff seen - <<'SEEN'
without secret: 204, feed arrives
with secret, signed with what the hub was given: 202, nothing
hub named first: 400, nothing
type before rel: 400, nothing
SEEN
