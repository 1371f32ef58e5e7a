#!/usr/bin/env bash
# A body of two gzip members is cut after the first, without an error, by LWP, Ruby's Net::HTTP, httpx and wget; five other clients read it whole.
#
# Packages:  Debian 12: libwww-perl 6.68, ruby 3.1 (net/http), python3-httpx 0.23.3, python3-requests 2.28.1 with urllib3 1.26.12, wget 1.21.3,
#            curl 7.88.1; axios 1.12.2, got 14.4.9 and Node.js's fetch (npm).
# Expected:  Content-Encoding: gzip is RFC 1952's format (RFC 9110, 8.4.1.3), and there a file is "a series of members": what `cat 1.gz 2.gz`, bgzip
#            or a server that keeps a compressed head and body apart makes. gunzip and zcat give all of it.
# Behaviour: the first four return the first member as the body, with status 200 and nothing that tells it from the whole, and a feed ends in its
#            head or between two entries. curl prints as much and ends with error 23, "failed writing".
# Seen:      see the end of this script
# Needs:     Debian 12 (run as root to let it install), Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server"; rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends libwww-perl ruby python3-httpx python3-requests wget curl >/dev/null
npm install --silent --no-audit --no-fund --prefix . axios@1.12.2 got@14.4.9 >/dev/null

cat > serve.py <<'PYTHON'
import gzip
import http.server

body = gzip.compress(b"<head/>") + gzip.compress(b"<entries/>")


class Feed(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/plain")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *ignored):
        pass


server = http.server.HTTPServer(("127.0.0.1", 0), Feed)
print(server.server_port, flush=True)
server.serve_forever()
PYTHON
/usr/bin/python3 serve.py > port &
server=$!
for _ in $(seq 50); do [ -s port ] && break; sleep 0.1; done
address="http://127.0.0.1:$(cat port)/"

cat > fetch.mjs <<'JS'
import axios from 'axios';
import got from 'got';

const address = process.argv[2];
console.log('fetch', await (await fetch(address)).text());
console.log('axios', (await axios.get(address)).data);
console.log('got', (await got(address)).body);
JS
{
  perl -MLWP::UserAgent -e 'print "LWP ", LWP::UserAgent->new->get($ARGV[0], "Accept-Encoding" => "gzip")->decoded_content, "\n"' "$address"
  ruby -rnet/http -e 'puts "Net::HTTP " + Net::HTTP.get(URI(ARGV[0]))' "$address"
  /usr/bin/python3 -c 'import sys, httpx; print("httpx", httpx.get(sys.argv[1]).text)' "$address"
  echo "wget $(wget -q --compression=auto -O- "$address")"
  echo "curl $(curl -s --compressed "$address") $(curl -s --compressed -o /dev/null "$address" || echo "(error $?)")"
  /usr/bin/python3 -c 'import sys, requests; print("requests", requests.get(sys.argv[1]).text)' "$address"
  node fetch.mjs "$address"
  echo "gunzip $(curl -s "$address" | gunzip)"
} | tee seen

diff seen - <<'SEEN'
LWP <head/>
Net::HTTP <head/>
httpx <head/>
wget <head/>
curl <head/> (error 23)
requests <head/><entries/>
fetch <head/><entries/>
axios <head/><entries/>
got <head/><entries/>
gunzip <head/><entries/>
SEEN
