#!/usr/bin/env bash
# htmLawed shows the end tag after a "<3": of <p>I <3 Paris</p> the page has "I <3 Paris</p>" to read.
#
# Package:   Debian 12: php-htmlawed 1.1.20-1.1.
# Expected:  a "<" before a digit or a blank is text, and the tag after it a tag (HTML 13.2.5.6, tag open state).
# Behaviour: from the "<" up to the next ">" is one thing for it: not being a tag, all of it is text, "</p>" too. "1 < 2" goes well.
# Seen:      <p>I &lt;3 Paris&lt;/p&gt;</p>
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
foreach (['<p>I <3 Paris</p>', '<p>I < 3 Paris</p>', '<p>Moins de <18 ans : <b>5 €</b></p>'] as $html) {
    echo $html, ' -> ', htmLawed($html, ['safe' => 1]), "\n";
}
PHP
php clean.php | tee seen

diff seen - <<'SEEN'
<p>I <3 Paris</p> -> <p>I &lt;3 Paris&lt;/p&gt;</p>
<p>I < 3 Paris</p> -> <p>I &lt; 3 Paris</p>
<p>Moins de <18 ans : <b>5 €</b></p> -> <p>Moins de &lt;18 ans : &lt;b&gt;5 €</p>
SEEN
