#!/usr/bin/env bash
# bleach, striptags, HTML::Strip and PHP's strip_tags lose a whole text that begins <style><!-- … </style>, as Blogger passes on what Word pastes.
#
# Package:   Debian 12: python3-bleach 5.0.1-2, libhtml-strip-perl 2.10-2+b3, php8.2-cli; npm: striptags 3.2.0, sanitize-html 2.17.5.
# Expected:  what stands in style is raw text as far as </style> (HTML, 13.2.5.4, RAWTEXT state): <!-- begins no comment there, and need not end. So
#            do browsers show it, and so do sanitize-html, HTML::Scrubber and w3lib.
# Behaviour: these four take <!-- for a comment in there too, wait for --> until the end of the text, and give back nothing at all, without an error.
# Seen:      Hello behind it: bleach "", striptags "", HTML::Strip "", strip_tags ""; sanitize-html <p>Hello</p>
# Needs:     Debian 12 (run as root to let it install), Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends python3-bleach libhtml-strip-perl php-cli >/dev/null
[ "$(dpkg-query -W -f '${Version}' python3-bleach)" = 5.0.1-2 ]
npm install --silent --no-audit --no-fund --prefix . striptags@3.2.0 sanitize-html@2.17.5 >/dev/null

cat > strip.py <<'PY'
import bleach, sys
print("bleach:", repr(bleach.clean(sys.argv[1], tags=["p"], strip=True)))
PY
cat > strip.pl <<'PERL'
use strict;
use warnings;
use HTML::Strip;
print "HTML::Strip: '", HTML::Strip->new->parse($ARGV[0]), "'\n";
PERL
cat > strip.php <<'PHP'
<?php echo "strip_tags: '", strip_tags($argv[1], '<p>'), "'\n";
PHP
cat > strip.mjs <<'JS'
import sanitize from 'sanitize-html';
import striptags from 'striptags';

console.log(`striptags: '${striptags(process.argv[2], ['p'])}'`);
console.log(`sanitize-html: '${sanitize(process.argv[2])}'`);
JS
for html in '<style><!-- p { margin: 0 } --></style><p>Hello</p>' '<style><!-- p { margin: 0 } </style><p>Hello</p>'; do
    echo "$html"
    /usr/bin/python3 strip.py "$html"
    perl strip.pl "$html"
    php strip.php "$html"
    node strip.mjs "$html"
done | tee seen

diff seen - <<'SEEN'
<style><!-- p { margin: 0 } --></style><p>Hello</p>
bleach: '<p>Hello</p>'
HTML::Strip: 'Hello'
strip_tags: '<p>Hello</p>'
striptags: '<p>Hello</p>'
sanitize-html: '<p>Hello</p>'
<style><!-- p { margin: 0 } </style><p>Hello</p>
bleach: ''
HTML::Strip: ''
strip_tags: ''
striptags: ''
sanitize-html: '<p>Hello</p>'
SEEN
