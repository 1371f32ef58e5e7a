#!/usr/bin/env bash
# ics escapes the comma in a title and a place, and not in a category: "Danse, théâtre" is two categories, and a reader's filter finds neither.
#
# Package:   npm: ics 3.12.0 (read with ical.js 2.2.1).
# Expected:  in CATEGORIES each value is TEXT (RFC 5545, 3.8.1.2), in which a comma is written "\," (3.3.11), as the package does in SUMMARY, DESCRIPTION and LOCATION;
#            a name of a category comes back as it went in.
# Behaviour: the categories are joined by commas as they are. A semicolon passes, too, and a backslash before an n is a line break for whoever reads it. The lines of a title
#            are folded after 75 characters, not octets (3.1): one in French has 91.
# Seen:      in: [Danse, théâtre] [Plein air]; out: [Danse] [ théâtre] [Plein air]; title as it was; longest line 91 octets
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . ics@3.12.0 ical.js@2.2.1 >/dev/null

cat > event.mjs <<'JS'
import ICAL from 'ical.js';
import * as ics from 'ics';

const title = 'L’été à la bibliothèque : œuvres, élèves et théâtre à l’écoute, ça continue jusqu’à la rentrée — entrée libre';
const categories = ['Danse, théâtre', 'Plein air'];
const { error, value } = ics.createEvent({ start: [2026, 7, 9, 20, 0], duration: { hours: 1 }, title, categories });
if (error) throw error;
const event = new ICAL.Component(ICAL.parse(value)).getFirstSubcomponent('vevent');
const listed = names => names.map(name => `[${name}]`).join(' ');
console.log(`in: ${listed(categories)}`);
console.log(`out: ${listed(event.getFirstProperty('categories').getValues())}`);
console.log(`title as it was: ${event.getFirstPropertyValue('summary') === title}`);
console.log(`longest line: ${Math.max(...value.split('\r\n').map(line => Buffer.byteLength(line)))} octets`);
JS
node event.mjs | tee seen

diff seen - <<'SEEN'
in: [Danse, théâtre] [Plein air]
out: [Danse] [ théâtre] [Plein air]
title as it was: true
longest line: 91 octets
SEEN
