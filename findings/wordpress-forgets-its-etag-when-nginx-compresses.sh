#!/usr/bin/env bash
# WordPress behind nginx that compresses never answers 304: the ETag that comes back with W/ before it is another one to WordPress, and the date does not count then.
#
# Packages:  Debian 12: wordpress 6.1.9+dfsg1-0+deb12u1 (with mariadb-server-core 10.11, PHP 8.2), nginx-light 1.22.1 before it.
# Expected:  If-None-Match compares weakly: W/"1" given back is "1" (RFC 9110, 8.8.3.2 and 13.1.2). nginx must make the ETag weak when it compresses what it passes on, and clients give it back as they got it.
# Behaviour: WordPress compares the two texts. Where they differ the client's If-Modified-Since is no help: with both fields both have to fit. A feed of many such sites is sent in full at each poll to whom takes gzip and sends
#            both fields, as most readers do; who takes no gzip, or sends the date alone, gets its 304. A list of two ETags and "*" are not known either.
# Seen:      plain: 304; gzip: W/"…" 200; the date alone: 304
# Needs:     Debian 12 (run as root to let it install), curl.
set -euo pipefail
work=$(mktemp -d)
servers=()
trap 'for server in "${servers[@]}"; do kill "$server"; done; wait; rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends mariadb-server-core mariadb-client-core php-cli php-mysql nginx-light curl >/dev/null
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
proxy=$(/usr/bin/python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
cat > nginx.conf <<NGINX
daemon off; pid $work/nginx.pid; error_log $work/error.log;
events {}
http {
    access_log off; client_body_temp_path $work/t1; proxy_temp_path $work/t2; fastcgi_temp_path $work/t3; uwsgi_temp_path $work/t4; scgi_temp_path $work/t5;
    gzip on; gzip_types application/rss+xml; gzip_proxied any;
    server { listen 127.0.0.1:$proxy; location / { proxy_pass http://127.0.0.1:$port; proxy_set_header Host 127.0.0.1:$port; } }
}
NGINX
chmod 755 "$work"
nginx -c "$work/nginx.conf" 2>/dev/null &
servers+=($!)
feed="http://127.0.0.1:$proxy/?feed=rss2"
for _ in $(seq 100); do curl -s -o /dev/null "$feed" && break; sleep 0.2; done

poll() {
    curl -s -D head -o /dev/null -H "Accept-Encoding: $1" "$feed"
    etag=$(grep -i '^etag:' head | cut -d ' ' -f 2- | tr -d '\r')
    changed=$(grep -i '^last-modified:' head | cut -d ' ' -f 2- | tr -d '\r')
    again() { curl -s -o /dev/null -w '%{http_code}' -H "Accept-Encoding: $encoding" "$@" "$feed"; }
    encoding=$1
    echo "$1: $(sed 's/[0-9a-f]\{32\}/…/' <<< "$etag"), both fields $(again -H "If-None-Match: $etag" -H "If-Modified-Since: $changed"), ETag alone $(again -H "If-None-Match: $etag"), date alone $(again -H "If-Modified-Since: $changed")"
}
{ poll identity; poll gzip; } | tee seen

diff seen - <<'SEEN'
identity: "…", both fields 304, ETag alone 304, date alone 304
gzip: W/"…", both fields 200, ETag alone 200, date alone 304
SEEN
