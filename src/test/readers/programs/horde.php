<?php
// Horde_Feed of PHP: what it makes of a document. horde.php FILE
error_reporting(E_ERROR);
spl_autoload_register(fn($class) => (include strtr($class, "_\\", "//") . ".php"));
$feed = Horde_Feed::read(file_get_contents($argv[1]));
$atom = $feed instanceof Horde_Feed_Atom;
$text = fn($part) => $part instanceof Horde_Xml_Element ? $part->getDom()->nodeValue : (string) (is_array($part) ? $part[0]->getDom()->nodeValue : $part);
$entries = [];
foreach ($feed as $item) {
    $one = [
        "title" => $text($item->title), "link" => $atom ? $item->link("alternate") : $text($item->link), "id" => $text($atom ? $item->id : $item->guid),
        "date" => strtotime($text($atom ? $item->published : $item->pubDate)),
    ];
    $entries[] = $atom ? $one + ["author" => $text($item->author->name)] : $one;  // dc:creator is out of its reach under PHP 8
}
echo json_encode(["page" => $atom ? $feed->link("alternate") : $text($feed->link), "entries" => $entries]);
