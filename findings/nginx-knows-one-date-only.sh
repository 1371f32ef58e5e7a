#!/usr/bin/env bash
# nginx answers a client that asks with a later date than the file's in full; Apache and lighttpd say 304.
#
# Packages:  Debian 12: nginx-light 1.22.1, apache2-bin 2.4.71, lighttpd 1.4.69.
# Expected:  If-Modified-Since is a time: what was changed at it or before is not modified (RFC 9110, 13.1.3: "earlier or equal").
# Behaviour: nginx compares the two dates for being the same (if_modified_since exact, unless told otherwise). Readers that send when they asked last
#            get the whole feed each time. It shows too behind a file that was put back from a backup: its older date is another one.
# Seen:      an hour later: nginx 200, Apache 304, lighttpd 304; the same: 304 three times, an hour earlier: 200 three times
# Needs:     Debian 12 (run as root to let it install), curl.
set -euo pipefail
work=$(mktemp -d)
servers=()
trap 'for server in "${servers[@]}"; do kill "$server"; done; wait; rm -rf "$work"' EXIT
cd "$work"
chmod 755 "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends apache2-bin nginx-light lighttpd lighttpd-mod-deflate curl >/dev/null
PATH=$PATH:/usr/sbin

mkdir www
printf '<feed>%s</feed>' "$(seq 1000)" > www/feed.xml
touch -d '2026-03-14 09:00:00Z' www/feed.xml
port=$(shuf -i 20000-30000 -n 1)
cat > apache.conf <<APACHE
ServerName localhost
ServerRoot /usr/lib/apache2
LoadModule mpm_event_module modules/mod_mpm_event.so
LoadModule authz_core_module modules/mod_authz_core.so
LoadModule mime_module modules/mod_mime.so
LoadModule filter_module modules/mod_filter.so
LoadModule deflate_module modules/mod_deflate.so
TypesConfig /dev/null
AddType application/xml .xml
AddOutputFilterByType DEFLATE application/xml
Listen 127.0.0.1:$port
PidFile $work/apache.pid
ErrorLog $work/apache.log
DocumentRoot $work/www
APACHE
cat > nginx.conf <<NGINX
daemon off; pid $work/nginx.pid; error_log $work/nginx.log; events {}
http {
  types { application/xml xml; } access_log off; gzip on; gzip_types application/xml;
  client_body_temp_path $work/1; proxy_temp_path $work/2; fastcgi_temp_path $work/3; uwsgi_temp_path $work/4; scgi_temp_path $work/5;
  server { listen 127.0.0.1:$((port + 1)); root $work/www; }
}
NGINX
cat > lighttpd.conf <<LIGHTTPD
server.modules = ("mod_deflate")
server.bind = "127.0.0.1"
server.port = $((port + 2))
server.document-root = "$work/www"
server.errorlog = "$work/lighttpd.log"
mimetype.assign = (".xml" => "application/xml")
deflate.mimetypes = ("application/xml")
deflate.allowed-encodings = ("gzip")
LIGHTTPD
apache2 -f "$work/apache.conf" -DFOREGROUND & servers+=($!)
nginx -e stderr -c "$work/nginx.conf" 2>/dev/null & servers+=($!)
lighttpd -D -f lighttpd.conf & servers+=($!)

offset=0
for name in apache nginx lighttpd; do
  address="http://127.0.0.1:$((port + offset))/feed.xml"
  offset=$((offset + 1))
  curl -s --retry 20 --retry-connrefused --retry-delay 1 -o /dev/null "$address"
  for hour in 08 09 10; do
    date="Sat, 14 Mar 2026 $hour:00:00 GMT"
    echo "$name If-Modified-Since: $date -> $(curl -s -o /dev/null -w '%{http_code}' -H "If-Modified-Since: $date" "$address")"
  done
done | tee seen

diff seen - <<'SEEN'
apache If-Modified-Since: Sat, 14 Mar 2026 08:00:00 GMT -> 200
apache If-Modified-Since: Sat, 14 Mar 2026 09:00:00 GMT -> 304
apache If-Modified-Since: Sat, 14 Mar 2026 10:00:00 GMT -> 304
nginx If-Modified-Since: Sat, 14 Mar 2026 08:00:00 GMT -> 200
nginx If-Modified-Since: Sat, 14 Mar 2026 09:00:00 GMT -> 304
nginx If-Modified-Since: Sat, 14 Mar 2026 10:00:00 GMT -> 200
lighttpd If-Modified-Since: Sat, 14 Mar 2026 08:00:00 GMT -> 200
lighttpd If-Modified-Since: Sat, 14 Mar 2026 09:00:00 GMT -> 304
lighttpd If-Modified-Since: Sat, 14 Mar 2026 10:00:00 GMT -> 304
SEEN
