#!/usr/bin/env bash
# Horde's feed library, as Debian 12 has it, reads an Atom entry with one link, and ends the program at one with two.
#
# Package:   Debian 12: php-horde-feed 2.0.4-9 with php-horde-xml-element 2.0.4-9, PHP 8.2.
# Expected:  an entry may have any number of links, and most have more than one; a library that is packaged for PHP 8 works there.
# Behaviour: an element that is there twice goes through create_function(), which PHP 8 has no more: a fatal Error, no exception of the library's, so that what
#            catches Horde_Feed_Exception catches nothing. In RSS a title of the picture (media:title) beside the entry's is enough, as names are looked up without their namespace.
# Seen:      see the end of this script
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends php-cli php-xml php-mbstring php-horde-feed php-horde-translation php-horde-support php-horde-util >/dev/null
[ "$(dpkg-query -W -f '${Version}' php-horde-feed)" = 2.0.4-9 ]

cat > read.php <<'PHP'
<?php
error_reporting(E_ERROR);
spl_autoload_register(fn ($class) => @include_once str_replace('_', '/', $class) . '.php');

function first(string $document, string $field): string
{
    try {
        foreach (Horde_Feed::read($document) as $entry) {
            return $entry->$field() ?: 'read, without text';
        }
    } catch (Horde_Feed_Exception $e) {
        return 'an exception of the library';
    } catch (Error $e) {
        return get_class($e) . ': ' . $e->getMessage();
    }
}

$atom = fn (string $links) => "<feed xmlns='http://www.w3.org/2005/Atom'><id>urn:port</id><title>Le port</title><updated>2026-11-29T08:00:00Z</updated>
    <entry><id>urn:port:1</id><title>Le bac</title><updated>2026-11-29T08:00:00Z</updated>$links</entry></feed>";
$rss = fn (string $more) => "<rss version='2.0' xmlns:media='http://search.yahoo.com/mrss/'><channel><title>Le port</title><link>https://port.example/</link><description>d</description>
    <item><title>Le bac</title><link>https://port.example/1</link>$more</item></channel></rss>";
echo 'one link: ', first($atom("<link href='https://port.example/1'/>"), 'link'), "\n";
echo 'two links: ', first($atom("<link href='https://port.example/1'/><link rel='enclosure' href='https://port.example/1.mp3'/>"), 'link'), "\n";
echo 'title: ', first($rss(''), 'title'), "\n";
echo 'title beside media:title: ', first($rss('<media:title>Photo</media:title>'), 'title'), "\n";
PHP
php read.php | tee seen

diff seen - <<'SEEN'
one link: read, without text
two links: Error: Call to undefined function create_function()
title: Le bac
title beside media:title: Error: Call to undefined function create_function()
SEEN
