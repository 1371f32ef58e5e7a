#!/usr/bin/env bash
# SimplePie merges feeds by date, and what has none stands above all news, for good: one source without dates is the whole front page.
#
# Package:   Debian 12's wordpress (6.1): SimplePie 1.5.8.
# Expected:  undated entries last, or among the others of their feed; or what the documentation of merge_items says: that it refuses to sort where not all entries
#            have dates.
# Behaviour: of two entries the one without a date is the newer one. Of a source that dates nothing (RSS 2.0 asks for no pubDate) everything that it still lists stands
#            before today's news of all others, and a limit of ten is full before the first of them. Two entries without dates keep their order. The same within one
#            feed of which a single entry has lost its date.
# Seen:      news: a1 b1 a2 b2; with an undated source: c1 c2 c3 a1 b1 a2 b2, of which four are asked for: c1 c2 c3 a1
# Needs:     Debian 12, PHP 8.2 with xml (php-cli, php-xml).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
chmod 755 "$work"
cd "$work"
apt-get download -qq wordpress 2>/dev/null
dpkg-deb -x wordpress_6.1*.deb wordpress

cat > merge.php <<'PHP'
<?php
error_reporting(E_ALL & ~E_DEPRECATED);
define('ABSPATH', __DIR__ . '/wordpress/usr/share/wordpress/');
define('WPINC', 'wp-includes');
require ABSPATH . WPINC . '/class-simplepie.php';
function feed(string $name, array $dates): SimplePie {
    $items = '';
    foreach ($dates as $number => $date) {
        $title = $name . ($number + 1);
        $items .= "<item><title>$title</title><link>https://$name.example/$title</link><guid>$title</guid>" . ($date ? "<pubDate>$date</pubDate>" : '') . '</item>';
    }
    $feed = new SimplePie();
    $feed->enable_cache(false);
    $feed->set_raw_data("<rss version='2.0'><channel><title>$name</title><link>https://$name.example/</link><description>d</description>$items</channel></rss>");
    $feed->init();
    return $feed;
}
function titles(array $items): string {
    return implode(' ', array_map(fn($item) => $item->get_title(), $items));
}
$news = [
    feed('a', ['Mon, 09 Mar 2026 12:00:00 GMT', 'Mon, 09 Mar 2026 10:00:00 GMT']),
    feed('b', ['Mon, 09 Mar 2026 11:00:00 GMT', 'Mon, 09 Mar 2026 09:00:00 GMT']),
];
$all = [...$news, feed('c', ['', '', ''])];
echo 'SimplePie ', SIMPLEPIE_VERSION, "\n";
echo 'news: ', titles(SimplePie::merge_items($news)), "\n";
echo 'with an undated source: ', titles(SimplePie::merge_items($all)), "\n";
echo 'four of them: ', titles(SimplePie::merge_items($all, 0, 4)), "\n";
PHP
php merge.php | tee seen

diff seen - <<'SEEN'
SimplePie 1.5.8
news: a1 b1 a2 b2
with an undated source: c1 c2 c3 a1 b1 a2 b2
four of them: c1 c2 c3 a1
SEEN
