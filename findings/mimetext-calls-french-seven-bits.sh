#!/usr/bin/env bash
# mimetext says of any message that it is of seven bits, and puts a subject of any length into one encoded word.
#
# Package:   mimetext 3.0.28 (npm), createMimeMessage; the words are counted in what asRaw() gives.
# Expected:  7bit is for data that are all of US-ASCII in lines of at most 998 octets (RFC 2045, 2.7, 6.2): a text with an é is quoted-printable, base64, or 8bit
#            where the server takes that. An encoded word has at most 75 characters; a longer subject is several words on folded lines (RFC 2047, 2).
# Behaviour: the body is copied as it is under "Content-Transfer-Encoding: 7bit", é and all, and a paragraph of a digest, which is one line, as one line. What
#            a mail server makes of it is its own affair: letters without their eighth bit, or lines cut within a word. Programs that keep to the 75 show a
#            headline as =?utf-8?B?w4l0w6k…
# Seen:      encoding 7bit, octets above 127: 8, longest line 1200, encoded word of 136 characters
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . mimetext@3.0.28 >/dev/null

cat > write.mjs <<'JS'
import { createMimeMessage } from 'mimetext';

const message = createMimeMessage();
message.setSender('kiosque@port.example');
message.setRecipient('anne@port.example');
message.setSubject('Été : le quai rouvre lundi, le phare et le marché couvert suivent en juillet et en août');
message.addMessage({ contentType: 'text/plain', data: `Été déjà\n${'x'.repeat(1200)}` });
const raw = message.asRaw();
const body = raw.slice(raw.indexOf('\r\n\r\n') + 4);
console.log(/^Content-Transfer-Encoding: .*/m.exec(raw)[0]);
console.log(`octets above 127: ${Buffer.from(body).filter((octet) => octet > 127).length}, longest line: ${Math.max(...body.split(/\r?\n/).map((line) => line.length))}`);
console.log(`encoded word of ${/=\?utf-8\?B\?\S*\?=/.exec(/^Subject: .*/m.exec(raw)[0])[0].length} characters`);
JS
timeout 60 node write.mjs | tee seen

diff seen - <<'SEEN'
Content-Transfer-Encoding: 7bit
octets above 127: 8, longest line: 1200
encoded word of 136 characters
SEEN
