#!/usr/bin/env bash
# Ghost's code for absolute addresses rewrites data-href in place of href, leaves posters of films and href=/page as they are, and makes one slash of two.
#
# Package:   @tryghost/url-utils 5.5.0 (npm), htmlRelativeToAbsolute, which Ghost's feeds, API and letters are made with, for the entry /2026/bac/ of a site at its domain's root.
# Expected:  each address of an element that HTML has them for is resolved against the entry's page (HTML, 2.4; RFC 3986, 5.2), as a browser does, whichever way the attribute is written; other attributes are the author's.
# Behaviour: the addresses are found by a parser and replaced by looking for the attribute's text: data-href, which stands first and ends in the same way, gets the address, and the link stays relative, as it does without quotation marks and
#            in capitals, both of which HTML has. `poster` is not looked at. A path with two slashes is another one afterwards, a blank before it becomes %20. In a feed these links lead nowhere, or to the reader's own site.
# Seen:      see the end of this script
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . @tryghost/url-utils@5.5.0 >/dev/null

cat > absolute.cjs <<'JS'
const module_ = require('@tryghost/url-utils/lib/utils/html-relative-to-absolute.js');
const absolute = module_.default ?? module_;
for (const html of ['<a href="/plan">', '<a data-href="/plan" href="/plan">', '<a href=/plan>', '<A HREF="/plan">', '<video src="/a.mp4" poster="/a.jpg">', '<a href="/archive//2026">', '<a href=" /plan">']) {
  console.log(`${html} -> ${absolute(html, 'https://port.example/', '/2026/bac/', {})}`);
}
JS
node absolute.cjs | tee seen

diff seen - <<'SEEN'
<a href="/plan"> -> <a href="https://port.example/plan">
<a data-href="/plan" href="/plan"> -> <a data-href="https://port.example/plan" href="/plan">
<a href=/plan> -> <a href=/plan>
<A HREF="/plan"> -> <A HREF="/plan">
<video src="/a.mp4" poster="/a.jpg"> -> <video src="https://port.example/a.mp4" poster="/a.jpg">
<a href="/archive//2026"> -> <a href="https://port.example/archive/2026">
<a href=" /plan"> -> <a href="https://port.example/2026/bac/%20/plan">
SEEN
