#!/usr/bin/env bash
# lighttpd compresses a feed for a client that says "gzip;q=0", and not for one that says "GZIP".
#
# Packages:  Debian 12: lighttpd 1.4.69 with lighttpd-mod-deflate; apache2-bin 2.4.71, nginx-light 1.22.1.
# Expected:  a weight of 0 means "not acceptable" (RFC 9110, 12.4.2), names of codings are the same in any case (8.4.1).
# Behaviour: the name alone is looked for, in small letters, and the weight behind it is not read. A client that cannot decompress, or wants bytes
#            it can hash or count, and declines gzip by name as the standard has it, gets gzip all the same; only leaving the name out helps.
# Seen:      gzip;q=0: lighttpd gzip, Apache and nginx plain; GZIP: lighttpd plain, Apache and nginx gzip
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
  for accepted in 'gzip' 'gzip;q=0' 'br, gzip;q=0' 'GZIP' 'br'; do
    curl -s -o body -H "Accept-Encoding: $accepted" "$address"
    echo "$name Accept-Encoding: $accepted -> $(head -c 6 body | grep -q '<feed>' && echo plain || { gunzip -t < body && echo gzip; })"
  done
done 2>/dev/null | tee seen

diff seen - <<'SEEN'
apache Accept-Encoding: gzip -> gzip
apache Accept-Encoding: gzip;q=0 -> plain
apache Accept-Encoding: br, gzip;q=0 -> plain
apache Accept-Encoding: GZIP -> gzip
apache Accept-Encoding: br -> plain
nginx Accept-Encoding: gzip -> gzip
nginx Accept-Encoding: gzip;q=0 -> plain
nginx Accept-Encoding: br, gzip;q=0 -> plain
nginx Accept-Encoding: GZIP -> gzip
nginx Accept-Encoding: br -> plain
lighttpd Accept-Encoding: gzip -> gzip
lighttpd Accept-Encoding: gzip;q=0 -> gzip
lighttpd Accept-Encoding: br, gzip;q=0 -> gzip
lighttpd Accept-Encoding: GZIP -> plain
lighttpd Accept-Encoding: br -> plain
SEEN
