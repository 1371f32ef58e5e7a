#!/usr/bin/env bash
# RSS-Bridge gives a Japanese or Chinese post without a title the title "...", and one entry two ids, one in Atom and one in RSS, as soon as its title has an ampersand.
#
# Package:   Debian 12: rss-bridge 2022-01-20+dfsg1-1 (PHP 8.2), its classes FeedItem, AtomFormat, MrssFormat and JsonFormat, given entries as its bridges make them.
# Expected:  a title made from the text is its first 140 letters, cut between words where there are blanks. An entry that is known by its title and text (no address, no id) has one id in all formats of one feed, so that who changes from one
#            to the other knows what was read.
# Behaviour: the text is broken with PHP's wordwrap and cut at the first line break, and if there is none, nothing is left: every post in a language without blanks that is longer than 140 bytes, which are 47 characters, is called "...",
#            as is a text that begins with a long address. 46 characters stay whole. The id is the SHA-1 of title and text, in RSS of the title that was escaped before, in Atom and JSON of the title as it was.
# Seen:      46 characters: the text; 48: "..."; "Bac & quai": Atom and JSON one id, RSS another
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends php-cli php-mbstring php-xml >/dev/null
apt-get download -qq rss-bridge=2022-01-20+dfsg1-1 2>/dev/null
dpkg-deb -x rss-bridge_*.deb package

cat > write.php <<'PHP'
<?php
define('PATH_ROOT', 'package/usr/share/rss-bridge/');
define('REPOSITORY', 'https://bridge.example/');
foreach (['lib/FormatInterface', 'lib/FormatAbstract', 'lib/Debug', 'lib/FeedItem', 'lib/html', 'lib/contents', 'formats/AtomFormat', 'formats/MrssFormat', 'formats/JsonFormat'] as $file) {
    require_once PATH_ROOT . "$file.php";
}
$untitled = fn($text) => tap(new FeedItem(), fn($item) => $item->setContent($text));
$titled = fn($title) => tap($untitled('texte'), fn($item) => $item->setTitle($title));
function tap($item, $do) { $do($item); return $item; }
$items = [$untitled(mb_substr(str_repeat('港の連絡船は今朝出た。', 9), 0, 46)), $untitled(mb_substr(str_repeat('港の連絡船は今朝出た。', 9), 0, 48)), $untitled(str_repeat('Le bac est parti. ', 9)), $titled('Bac et quai'), $titled('Bac & quai')];

foreach (['Atom', 'Mrss', 'Json'] as $name) {
    $class = $name . 'Format';
    $format = new $class();
    $format->setItems($items);
    $format->setExtraInfos(['name' => 'Le port', 'uri' => 'https://port.example/']);
    $format->setLastModified(1773478800);
    file_put_contents($name, $format->stringify());
}
preg_match_all('~<title type="html">(.*)</title>~', file_get_contents('Atom'), $titles);
foreach ($titles[1] as $title) {
    echo $title, "\n";
}
preg_match_all('~<id>urn:sha1:(.{6}).*</id>~', file_get_contents('Atom'), $atom);
preg_match_all('~<guid.*>(.{6}).*</guid>~', file_get_contents('Mrss'), $rss);
$json = json_decode(file_get_contents('Json'), true)['items'];
foreach ([3, 4] as $i) {
    echo $json[$i]['title'], ': Atom ', $atom[1][$i], ', RSS ', $rss[1][$i], ', JSON ', substr($json[$i]['id'], 0, 6), "\n";
}
PHP
php write.php 2>/dev/null | tee seen

diff seen - <<'SEEN'
港の連絡船は今朝出た。港の連絡船は今朝出た。港の連絡船は今朝出た。港の連絡船は今朝出た。港の
...
Le bac est parti. Le bac est parti. Le bac est parti. Le bac est parti. Le bac est parti. Le bac est parti. Le bac est parti. Le bac est...
Bac et quai
Bac &amp; quai
Bac et quai: Atom eae085, RSS eae085, JSON eae085
Bac & quai: Atom e9fb98, RSS 39d2ea, JSON e9fb98
SEEN
