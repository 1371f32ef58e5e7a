<?php
// The parser of Tiny Tiny RSS, and what the program stores of a title and a name. ttrss.php FOLDER-OF-TT-RSS FILE
error_reporting(0);
$folder = $argv[1];
spl_autoload_register(fn($name) => include "$folder/classes/" . strtolower(str_replace("_", "/", $name)) . ".php");
function clean($given) { return is_array($given) ? array_map("clean", $given) : trim(strip_tags((string) $given)); }
$feed = new FeedParser(trim(file_get_contents($argv[2])));
$feed->init();
$entries = [];
// It stores an attachment once.
$address = fn($attachment) => $attachment->link;
foreach ($feed->get_items() as $item) {
    $entries[] = [
        "title" => html_entity_decode(strip_tags($item->get_title()), ENT_QUOTES | ENT_HTML5, "UTF-8"), "link" => $item->get_link(), "author" => strip_tags($item->get_author()),
        "id" => $item->get_id(), "date" => $item->get_date(), "media" => array_values(array_unique(array_map($address, $item->get_enclosures())))];
}
echo json_encode(["page" => $feed->get_link(), "entries" => $entries]);
