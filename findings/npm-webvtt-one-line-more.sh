#!/usr/bin/env bash
# A transcript in WebVTT is lost, or has no ends, for one of the lines that the format allows. Each of three libraries of npm stumbles over another.
#
# Packages:  subsrt-ts 2.1.2, node-webvtt 1.9.4, @plussub/srt-vtt-parser 2.0.5; webvtt-parser 2.2.0, which reads all of them (npm).
# Expected:  a text behind WEBVTT, a style sheet, several blank lines between cues, a byte order mark, and times without hours followed by a setting are all in the
#            format's specification; hosts of podcasts put them into what <podcast:transcript> links to.
# Behaviour: subsrt-ts "cannot determine" the format for the text behind WEBVTT (told that it is vtt, it reads it); node-webvtt throws at the style sheet and at three
#            blank lines in a row, with all the cues that it had; srt-vtt-parser throws at a byte order mark, and says no end (null), and no error, where the hours
#            are left out and a setting stands behind the times. None of them gives less: a transcript is whole or missing, depending on who wrote it.
# Seen:      see the end of this script
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . subsrt-ts@2.1.2 node-webvtt@1.9.4 @plussub/srt-vtt-parser@2.0.5 webvtt-parser@2.2.0 >/dev/null

cat > read.mjs <<'JS'
import subsrt from 'subsrt-ts';
import nodeWebvtt from 'node-webvtt';
import { parse } from '@plussub/srt-vtt-parser';
import webvttParser from 'webvtt-parser';

const first = '00:00:01.000 --> 00:00:04.000\nLe bac part.\n\n';
const second = '00:00:05.000 --> 00:00:06.000\nLe quai est vide.\n';
const documents = {
  plain: `WEBVTT\n\n${first}${second}`,
  'text behind WEBVTT': `WEBVTT - Le port\n\n${first}${second}`,
  'style sheet': `WEBVTT\n\nSTYLE\n::cue { color: white }\n\n${first}${second}`,
  'three blank lines': `WEBVTT\n\n${first}\n\n${second}`,
  'byte order mark': `\uFEFFWEBVTT\n\n${first}${second}`,
  'no hours, a setting': `WEBVTT\n\n00:01.000 --> 00:04.000 align:start\nLe bac part.\n\n${second}`,
};
const libraries = {
  'subsrt-ts': (text) => subsrt.parse(text).filter((cue) => cue.type === 'caption').map((cue) => [cue.start / 1000, cue.end / 1000]),
  'node-webvtt': (text) => nodeWebvtt.parse(text).cues.map((cue) => [cue.start, cue.end]),
  'srt-vtt-parser': (text) => parse(text).entries.map((cue) => [cue.from / 1000, cue.to && cue.to / 1000]),
  'webvtt-parser': (text) => new webvttParser.WebVTTParser().parse(text, 'metadata').cues.map((cue) => [cue.startTime, cue.endTime]),
};
for (const [which, text] of Object.entries(documents)) {
  for (const [name, read] of Object.entries(libraries)) {
    let seen;
    try {
      seen = JSON.stringify(read(text));
    } catch (thrown) {
      seen = `throws: ${thrown.message}`;
    }
    if (seen !== '[[1,4],[5,6]]') console.log(`${which}: ${name} ${seen}`);
  }
}
JS
timeout 60 node read.mjs | tee seen

diff seen - <<'SEEN'
text behind WEBVTT: subsrt-ts throws: Cannot determine subtitle format
style sheet: node-webvtt throws: Cue identifier needs to be followed by timestamp (cue #0)
three blank lines: node-webvtt throws: Invalid cue timestamp (cue #1)
byte order mark: srt-vtt-parser throws: Cannot read properties of undefined (reading 'replace')
no hours, a setting: srt-vtt-parser [[1,null],[5,6]]
SEEN
