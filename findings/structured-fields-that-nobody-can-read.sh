#!/usr/bin/env bash
# Two libraries for structured fields write dates and decimals that no parser takes, and one cannot read a date that anything follows.
#
# Packages:  structured-headers 2.1.0, structured-field-values 2.0.4 (npm).
# Expected:  a Decimal has one to three digits after its point, a Date is an Integer of seconds (RFC 9651, 3.3.2, 3.3.7); serializing rounds to three digits
#            (4.1.5), or fails. What is written can be read.
# Behaviour: structured-headers rounds 10.0001 to "10.", with a point and no digit, and reads a date only where it is the end: "at=@1796025600, i", which it wrote itself, is an
#            error. structured-field-values writes the time as it is, "@1796025600.5", and `new Date()` has a fraction 999 times in a thousand: a test at a
#            whole second passes. A field that cannot be parsed is ignored as a whole (4.2), so that a dictionary loses its other members, too.
# Seen:      see the end of this script
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . structured-headers@2.1.0 structured-field-values@2.0.4 >/dev/null

cat > write.mjs <<'JS'
import { parseDictionary, serializeDictionary } from 'structured-headers';
import { decodeDict, encodeDict } from 'structured-field-values';

const reads = (read, text) => {
  try {
    read(text);
    return 'yes';
  } catch {
    return 'no';
  }
};
const half = new Date('2026-11-30T08:00:00.500Z');
const whole = new Date('2026-11-30T08:00:00Z');
for (const [name, write] of [['structured-headers', serializeDictionary], ['structured-field-values', encodeDict]]) {
  for (const members of [{ part: 10.0001, i: true }, { part: 10.25 }, { at: half, i: true }, { at: whole }]) {
    const written = write(members);
    console.log(`${name}: ${written}; read by structured-headers: ${reads(parseDictionary, written)}, by structured-field-values: ${reads(decodeDict, written)}`);
  }
}
JS
timeout 60 node write.mjs | tee seen

diff seen - <<'SEEN'
structured-headers: part=10., i; read by structured-headers: no, by structured-field-values: no
structured-headers: part=10.25; read by structured-headers: yes, by structured-field-values: yes
structured-headers: at=@1796025600, i; read by structured-headers: no, by structured-field-values: yes
structured-headers: at=@1796025600; read by structured-headers: yes, by structured-field-values: yes
structured-field-values: part=10.0, i; read by structured-headers: yes, by structured-field-values: yes
structured-field-values: part=10.25; read by structured-headers: yes, by structured-field-values: yes
structured-field-values: at=@1796025600.5, i; read by structured-headers: no, by structured-field-values: no
structured-field-values: at=@1796025600; read by structured-headers: yes, by structured-field-values: yes
SEEN
