#!/usr/bin/env bash
# ical-generator writes the address of an event with backslashes before its commas and semicolons: the page that it opens is another.
#
# Package:   ical-generator 10.2.0 (npm), read again by ical.js 2.2.1 (npm), which Thunderbird reads calendars with.
# Expected:  commas and semicolons are escaped in values of the type TEXT (RFC 5545, 3.3.11); URL is of the type URI (3.8.4.6, 3.3.13), which is written as it is,
#            and the library says VALUE=URI itself.
# Behaviour: what is right for the title is done to the address. French papers' addresses have commas (…/article/2026/11/30/le-port,42.html), and a
#            calendar program sends the reader to one with a backslash, which the server does not know.
# Seen:      URL;VALUE=URI:https://port.example/le-quai\,42.html?a=1\;b=2, read as https://port.example/le-quai\,42.html?a=1\;b=2; the title as it was given
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . ical-generator@10.2.0 ical.js@2.2.1 >/dev/null

cat > address.mjs <<'JS'
import ical from 'ical-generator';
import ICAL from 'ical.js';

const calendar = ical();
const start = new Date('2026-11-30T08:00:00Z');
calendar.createEvent({ id: '1', start, summary: 'Le quai, enfin; à Lyon', url: 'https://port.example/le-quai,42.html?a=1;b=2' });
const written = calendar.toString();
console.log(written.split('\r\n').find((line) => line.startsWith('URL')));
const event = new ICAL.Component(ICAL.parse(written)).getFirstSubcomponent('vevent');
console.log(`read: ${event.getFirstPropertyValue('url')}`);
console.log(`title: ${event.getFirstPropertyValue('summary')}`);
JS
timeout 60 node address.mjs | tee seen

diff seen - <<'SEEN'
URL;VALUE=URI:https://port.example/le-quai\,42.html?a=1\;b=2
read: https://port.example/le-quai\,42.html?a=1\;b=2
title: Le quai, enfin; à Lyon
SEEN
