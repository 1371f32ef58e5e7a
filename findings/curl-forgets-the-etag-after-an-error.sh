#!/usr/bin/env bash
# curl empties the file of --etag-save whenever an answer has no ETag, be it 503 or 304: the next request is for the whole feed.
#
# Package:   Debian 12: curl 7.88.1, --etag-save and --etag-compare with one file, as its manual says they may have, and --fail.
# Expected:  a 304 says that what is stored is still good, its ETag included, and a 503 says nothing of the feed: both leave the file as it was.
# Behaviour: the file is opened for writing before the answer is known. A server that is busy once makes each of its readers load all again, and one
#            whose 304 names no ETag sends the feed in full every other time.
# Seen:      after 200: "1"; after 503: empty, then 200 in full; after 304 without ETag: empty, then 200; after 304 with ETag: "1", then 304
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server"; rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends curl python3 >/dev/null

cat > serve.py <<'PYTHON'
import collections
import http.server

times = collections.Counter()


class Feed(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        times[self.path] += 1
        busy = self.path == "/busy-once" and times[self.path] == 2
        unchanged = self.headers.get("If-None-Match") == '"1"'
        self.send_response(503 if busy else 304 if unchanged else 200)
        if not busy and not (unchanged and self.path == "/no-etag-in-304"):
            self.send_header("ETag", '"1"')
        self.end_headers()
        if not busy and not unchanged:
            self.wfile.write(b"<feed/>")

    def log_message(self, *ignored):
        pass


server = http.server.HTTPServer(("127.0.0.1", 0), Feed)
print(server.server_port, flush=True)
server.serve_forever()
PYTHON
/usr/bin/python3 serve.py > port &
server=$!
for _ in $(seq 100); do [ -s port ] && break; sleep 0.1; done

for path in busy-once no-etag-in-304 etag-in-304; do
  rm -f etag
  for _ in 1 2 3 4; do
    status=$(curl -s --fail --etag-save etag --etag-compare etag -o feed -w '%{http_code}' "http://127.0.0.1:$(cat port)/$path" || true)
    echo "$path: $status, kept ETag $(cat etag)"
  done
done | tee seen

diff seen - <<'SEEN'
busy-once: 200, kept ETag "1"
busy-once: 503, kept ETag 
busy-once: 200, kept ETag "1"
busy-once: 304, kept ETag "1"
no-etag-in-304: 200, kept ETag "1"
no-etag-in-304: 304, kept ETag 
no-etag-in-304: 200, kept ETag "1"
no-etag-in-304: 304, kept ETag 
etag-in-304: 200, kept ETag "1"
etag-in-304: 304, kept ETag "1"
etag-in-304: 304, kept ETag "1"
etag-in-304: 304, kept ETag "1"
SEEN
