#!/usr/bin/env bash
# WordPress says "304 Not Modified" of a feed that has an entry more than before, as long as the entry is dated before the newest one; or one less, or another author.
#
# Package:   Debian 12: wordpress 6.1.9+dfsg1-0+deb12u1 (with mariadb-server-core 10.11, PHP 8.2).
# Expected:  an ETag is another one when the document is another one (RFC 9110, 8.8.3: a strong validator changes whenever a change occurs to the representation data).
# Behaviour: Last-Modified is the newest change of a published post and ETag the MD5 of that date, nothing else. A post that comes in with a date of its own (by the REST API, by XML-RPC, by an import, as agencies and networks of sites
#            do) has that date as its change, too: every reader that asks with what it was given is told that nothing is new, until some later post is published. The same for an older post that is taken back, a category, an
#            author or the site's name that changes. A poller that asks without validators once in a while sees what it missed.
# Seen:      a post of 2 March and one of 3 March; a third of 2 March: 304 though the document has it; the one of 2 March in the bin: 304; another author's name: 304; a post of 4 March: 200
# Needs:     Debian 12 (run as root to let it install), curl.
set -euo pipefail
work=$(mktemp -d)
servers=()
trap 'for server in "${servers[@]}"; do kill "$server"; done; wait; rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends mariadb-server-core mariadb-client-core php-cli php-mysql curl >/dev/null
apt-get download -qq wordpress=6.1.9+dfsg1-0+deb12u1 2>/dev/null
dpkg-deb -x wordpress_*.deb package
mv package/usr/share/wordpress site

PATH=$PATH:/usr/sbin
mkdir data
: > log
mariadb-install-db --no-defaults --datadir="$work/data" --user="$(id -un)" --auth-root-authentication-method=normal >/dev/null 2>&1
mariadbd --no-defaults --datadir="$work/data" --user="$(id -un)" --skip-networking --socket="$work/socket" --pid-file="$work/pid" 2>log &
servers+=($!)
for _ in $(seq 100); do grep -q 'ready for connections' log && break; sleep 0.2; done
mariadb --no-defaults --socket="$work/socket" --user=root -e 'CREATE DATABASE site'

port=$(/usr/bin/python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
cat > site/wp-config.php <<PHP
<?php
foreach (['DB_NAME' => 'site', 'DB_USER' => 'root', 'DB_PASSWORD' => '', 'DB_HOST' => 'localhost:$work/socket', 'DB_CHARSET' => 'utf8mb4', 'DB_COLLATE' => '',
    'WP_HOME' => 'http://127.0.0.1:$port', 'WP_SITEURL' => 'http://127.0.0.1:$port', 'DISABLE_WP_CRON' => true, 'WP_HTTP_BLOCK_EXTERNAL' => true] as \$name => \$value) define(\$name, \$value);
\$table_prefix = 'wp_';
defined('ABSPATH') || define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
PHP
cat > do.php <<'PHP'
<?php
$_SERVER += ['HTTP_HOST' => '127.0.0.1', 'SERVER_PROTOCOL' => 'HTTP/1.1'];
if ($argv[1] === 'install') define('WP_INSTALLING', true);
require 'site/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
function wp_mail() { return true; }
$publish = fn($title, $day) => wp_insert_post(['post_title' => $title, 'post_content' => $title, 'post_author' => 1, 'post_status' => 'publish', 'post_date' => "2026-03-$day 10:00:00"]);
if ($argv[1] === 'install') {
    wp_install('Le port', 'anne', 'anne@port.example', true, '', 'x');
    foreach ([1, 2, 3] as $id) wp_delete_post($id, true);
    $publish('Le bac', '02');
    $publish('Le quai', '03');
} else {
    eval($argv[1]);
}
PHP
php do.php install >/dev/null
php -S "127.0.0.1:$port" -t site >/dev/null 2>&1 &
servers+=($!)
for _ in $(seq 100); do curl -s -o /dev/null "http://127.0.0.1:$port/?feed=rss2" && break; sleep 0.2; done

feed="http://127.0.0.1:$port/?feed=rss2"
ask() {
    curl -s -D head -o body "$feed"
    etag=$(grep -i '^etag:' head | cut -d ' ' -f 2- | tr -d '\r')
    changed=$(grep -i '^last-modified:' head | cut -d ' ' -f 2- | tr -d '\r')
}
change() {
    ask
    php do.php "$2"
    status=$(curl -s -o /dev/null -w '%{http_code}' -H "If-None-Match: $etag" -H "If-Modified-Since: $changed" "$feed")
    echo "$1: $status, $(curl -s "$feed" | cmp -s - body && echo the same document || echo another document)"
}
{
    change 'nothing' ''
    change "a post of the oldest one's day" '$publish("Le phare", "02");'
    change 'the oldest post in the bin' 'wp_trash_post(get_posts(["order" => "ASC"])[0]->ID);'
    change "the author's name" 'wp_update_user(["ID" => 1, "display_name" => "Bea"]);'
    change 'a post of the day after' '$publish("Le port", "04");'
} | tee seen

diff seen - <<'SEEN'
nothing: 304, the same document
a post of the oldest one's day: 304, another document
the oldest post in the bin: 304, another document
the author's name: 304, another document
a post of the day after: 200, another document
SEEN
