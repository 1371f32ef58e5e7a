#!/usr/bin/env bash
# html-truncate, made to shorten HTML, counts "&eacute;" as eight letters and may end in the middle of it.
#
# Packages:  npm: html-truncate 1.2.2, truncate-html 1.2.2, excerpt-html 1.2.2.
# Expected:  so many letters of what a reader sees, and markup that is whole: truncate-html gives that.
# Behaviour: a reference is cut where its letters run out, and what is left of it shows: "L’&eac...". A picture is
#            left out unless asked for. excerpt-html, which strips the markup, counts as a reader does.
# Seen:      see the end of this script
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . html-truncate@1.2.2 truncate-html@1.2.2 excerpt-html@1.2.2 >/dev/null

cat > cut.cjs <<'JS'
const truncate = require('html-truncate');
const other = require('truncate-html');
const excerpt = require('excerpt-html');
for (const html of ['<p>L&rsquo;&eacute;t&eacute; est fini</p>', '<p>Un film <img src="a.jpg"> attendu</p>', '<p>Dupont &amp; fils</p>']) {
  console.log(`html-truncate ${truncate(html, 12)} | truncate-html ${other(html, 12)} | excerpt-html ${excerpt(html, { pruneLength: 12 })}`);
}
JS
node cut.cjs | tee seen

diff seen - <<'SEEN'
html-truncate <p>L&rsquo;&eac...</p> | truncate-html <p>L’été est fi...</p> | excerpt-html L’été est…
html-truncate <p>Un film  att...</p> | truncate-html <p>Un film <img src="a.jpg"> att...</p> | excerpt-html Un film…
html-truncate <p>Dupont &amp;...</p> | truncate-html <p>Dupont &amp; fil...</p> | excerpt-html Dupont &…
SEEN
