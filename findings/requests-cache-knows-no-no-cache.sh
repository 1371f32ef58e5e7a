#!/usr/bin/env bash
# requests-cache, told to go by Cache-Control, serves a response with an ETag that says "no-cache" or "no-store" from its cache for good.
#
# Package:   Debian 12: python3-requests-cache 0.9.8-1, CachedSession(cache_control=True).
# Expected:  no-cache lets a response be stored and never be used without asking the server (RFC 9111, 5.2.2.4); publishers write it where max-age=0
#            would do as well. no-store keeps it out of the cache (5.2.2.5).
# Behaviour: no-cache is not looked at in a response, and no-store only in one that has no ETag or Last-Modified. Where nothing else limits its life
#            the entry never ends: the second request and all that follow are not sent. max-age=0 is validated each time.
# Seen:      no-cache: 1 request for 3 calls; no-store: 1; max-age=0: 3; no-cache, max-age=0: 3
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends python3-requests-cache >/dev/null

cat > poll.py <<'PYTHON'
import http.server
import threading
import urllib.parse

import requests_cache

asked = []


class Feed(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        asked.append(self.path)
        unchanged = "If-None-Match" in self.headers
        self.send_response(304 if unchanged else 200)
        self.send_header("Cache-Control", urllib.parse.unquote(self.path[1:]))
        self.send_header("ETag", '"1"')
        self.end_headers()
        if not unchanged:
            self.wfile.write(b"<feed/>")

    def log_message(self, *ignored):
        pass


server = http.server.HTTPServer(("127.0.0.1", 0), Feed)
threading.Thread(target=server.serve_forever, daemon=True).start()
session = requests_cache.CachedSession("feeds", backend="memory", cache_control=True)
for value in ("no-cache", "private, no-cache", "max-age=0", "no-cache, max-age=0", "no-store"):
    asked.clear()
    for _ in range(3):
        session.get(f"http://127.0.0.1:{server.server_port}/{value}")
    print(f"{value}: {len(asked)} requests for 3 calls")
PYTHON
/usr/bin/python3 poll.py | tee seen

diff seen - <<'SEEN'
no-cache: 1 requests for 3 calls
private, no-cache: 1 requests for 3 calls
max-age=0: 3 requests for 3 calls
no-cache, max-age=0: 3 requests for 3 calls
no-store: 1 requests for 3 calls
SEEN
