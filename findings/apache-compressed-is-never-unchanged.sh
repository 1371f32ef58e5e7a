#!/usr/bin/env bash
# Apache never answers 304 to a client that takes gzip and gives back the ETag that it got; nginx and lighttpd do.
#
# Packages:  Debian 12: apache2-bin 2.4.71 with mod_deflate as its defaults have it, nginx-light 1.22.1, lighttpd 1.4.69 with lighttpd-mod-deflate.
# Expected:  If-None-Match with the ETag of the response that was sent a moment ago is a 304 (RFC 9110, 13.1.2).
# Behaviour: Apache calls the compressed form "…-gzip" and compares what comes back with the name of the plain file, so that it never fits: a feed
#            in a file goes out in full to every reader that compresses, even if If-Modified-Since is there as well, which has to be ignored then.
#            A client that sends only If-Modified-Since, or takes no gzip, gets its 304.
# Seen:      see the end of this script
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
  for encoding in gzip identity; do
    curl -s -o /dev/null -D head -H "Accept-Encoding: $encoding" "$address"
    etag=$(tr -d '\r' < head | sed -n 's/^etag: //ip')
    changed=$(tr -d '\r' < head | sed -n 's/^last-modified: //ip')
    asked() { curl -s -o /dev/null -w '%{http_code}' -H "Accept-Encoding: $encoding" "$@" "$address"; }
    echo "$name $encoding: ETag $(asked -H "If-None-Match: $etag"), ETag and date $(asked -H "If-None-Match: $etag" -H "If-Modified-Since: $changed")," \
      "date $(asked -H "If-Modified-Since: $changed")"
  done
done | tee seen

diff seen - <<'SEEN'
apache gzip: ETag 200, ETag and date 200, date 304
apache identity: ETag 304, ETag and date 304, date 304
nginx gzip: ETag 304, ETag and date 304, date 304
nginx identity: ETag 304, ETag and date 304, date 304
lighttpd gzip: ETag 304, ETag and date 304, date 304
lighttpd identity: ETag 304, ETag and date 304, date 304
SEEN
