<?php
// SimplePie of PHP, as WordPress brings it along: what it makes of a document. simplepie.php FOLDER-OF-WORDPRESS FILE
error_reporting(0);
define("ABSPATH", $argv[1] . "/");
define("WPINC", "wp-includes");
require ABSPATH . WPINC . "/class-simplepie.php";
$feed = new SimplePie();
$feed->set_raw_data(file_get_contents($argv[2]));
$feed->enable_cache(false);
$feed->init();
$entries = [];
foreach ($feed->get_items() as $item) {
    $author = $item->get_author();
    $entries[] = [
        "title" => html_entity_decode($item->get_title(), ENT_QUOTES | ENT_HTML5, "UTF-8"),
        "link" => html_entity_decode($item->get_permalink() ?? ""), "author" => $author ? html_entity_decode($author->get_name() ?? "", ENT_QUOTES | ENT_HTML5, "UTF-8") : null,
        "id" => $item->get_id(), "date" => (int) $item->get_date("U"),
        "media" => array_values(array_filter(array_map(fn($e) => $e->get_link() ? html_entity_decode($e->get_link()) : null, $item->get_enclosures() ?? [])))];
}
echo json_encode(["page" => $feed->get_permalink(), "entries" => $entries]);
