#!/usr/bin/env bash
# SimplePie reads "+02", an offset of whole hours as PostgreSQL and ISO 8601 write it, as two minutes: every entry is an hour and fifty-eight minutes late, and none looks wrong.
#
# Package:   Debian 12's wordpress (6.1), which feeds are read with there: SimplePie 1.5.8.
# Expected:  2026-07-09T08:00:00+02 is 06:00 UTC (ISO 8601, "the time zone designator": hh or hh:mm; PostgreSQL prints times so), or no date that it knows.
# Behaviour: the pattern takes one or two digits for the hours, an optional colon, one or two for the minutes: "02" is 0 hours and 2 minutes, "+11" an hour and a
#            minute. "+02:00" and "+0200" are right. Of a single digit, "+2", nothing is left to be minutes: then it is right by another way.
# Seen:      +02:00 06:00, +0200 06:00, +02 07:58, +11 06:59, -05 08:05, +2 06:00 (hours of UTC of 08:00 there)
# Needs:     Debian 12, PHP 8.2 with xml (php-cli, php-xml).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
chmod 755 "$work"
cd "$work"
apt-get download -qq wordpress 2>/dev/null
dpkg-deb -x wordpress_6.1*.deb wordpress

cat > dates.php <<'PHP'
<?php
error_reporting(E_ALL & ~E_DEPRECATED);
define('ABSPATH', __DIR__ . '/wordpress/usr/share/wordpress/');
define('WPINC', 'wp-includes');
require ABSPATH . WPINC . '/class-simplepie.php';
echo 'SimplePie ', SIMPLEPIE_VERSION, "\n";
foreach (array_slice($argv, 1) as $offset) {
    $feed = new SimplePie();
    $feed->enable_cache(false);
    $feed->set_raw_data("<feed xmlns='http://www.w3.org/2005/Atom'><title>t</title><id>urn:t</id><entry><title>e</title><id>urn:e</id>
        <published>2026-07-09T08:00:00$offset</published></entry></feed>");
    $feed->init();
    echo $offset, ' ', $feed->get_item(0)->get_gmdate('H:i'), "\n";
}
PHP
php dates.php +02:00 +0200 +02 +11 -05 +2 | tee seen

diff seen - <<'SEEN'
SimplePie 1.5.8
+02:00 06:00
+0200 06:00
+02 07:58
+11 06:59
-05 08:05
+2 06:00
SEEN
