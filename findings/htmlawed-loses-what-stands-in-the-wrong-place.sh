#!/usr/bin/env bash
# htmLawed drops words that stand where HTML has an element's other children: a table's cell without its row, a paragraph in a list.
#
# Package:   Debian 12: php-htmlawed 1.1.20-1.1.
# Expected:  a browser puts the missing row there and shows a paragraph in a list as it is; the tags <tr> and <tbody> may be left out for the most part (13.1.2.4).
#            A cleaner mends the nesting and keeps the words.
# Behaviour: the table is empty, and so is the list, without a word. A list's item outside a list keeps its words.
# Seen:      <table><td>Lyon</td></table> -> <table></table>
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends php-cli php-htmlawed >/dev/null
[ "$(dpkg-query -W -f '${Version}' php-htmlawed)" = '1.1.20-1.1' ]

cat > clean.php <<'PHP'
<?php
error_reporting(E_ALL & ~E_DEPRECATED);
require '/usr/share/php/php-htmlawed/htmLawed.php';
foreach (['<table><td>Lyon</td><td>12</td></table>', '<table><tr><td>Lyon</td></tr></table>', '<ul><p>Le bac</p><li>Le port</li></ul>', '<li>Le port</li>', '<dl><p>Le bac</p></dl>'] as $html) {
    echo $html, ' -> ', str_replace("\n", '', htmLawed($html, ['safe' => 1])), "\n";
}
PHP
php clean.php | tee seen

diff seen - <<'SEEN'
<table><td>Lyon</td><td>12</td></table> -> <table></table>
<table><tr><td>Lyon</td></tr></table> -> <table><tr><td>Lyon</td></tr></table>
<ul><p>Le bac</p><li>Le port</li></ul> -> <ul> <li>Le port</li></ul>
<li>Le port</li> -> Le port
<dl><p>Le bac</p></dl> -> <dl> </dl>
SEEN
