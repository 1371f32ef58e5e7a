#!/usr/bin/env bash
# CacheControl of Python never asks "If-Modified-Since" of its own accord: a feed that is dated by Last-Modified and has no ETag is sent in full each time.
#
# Package:   Debian 12: python3-cachecontrol 0.12.12-2, CacheControl(requests.Session()).
# Expected:  a stored response that may not be used any more is validated by its ETag or its Last-Modified (RFC 9111, 4.3.1). Many servers of files and
#            most of programs send only the latter.
# Behaviour: without an ETag a response is kept only while it is fresh, and thrown away when it is not, so that there is nothing to validate. With
#            an ETag both fields are sent. A poller that was given the library "for conditional requests" makes none for such feeds.
# Seen:      see the end of this script
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends python3-cachecontrol python3-lockfile >/dev/null

cat > poll.py <<'PYTHON'
import http.server
import threading
import time

import requests
from cachecontrol import CacheControl

LAST_MODIFIED = "Sat, 14 Mar 2026 09:00:00 GMT"
asked = []


class Feed(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        asked.append([name for name in ("If-None-Match", "If-Modified-Since") if name in self.headers])
        self.send_response(304 if asked[-1] else 200)
        self.send_header("Last-Modified", LAST_MODIFIED)
        if "etag" in self.path:
            self.send_header("ETag", '"1"')
        for value in ("no-cache", "max-age=0", "max-age=1"):
            if value in self.path:
                self.send_header("Cache-Control", value)
        self.end_headers()
        if not asked[-1]:
            self.wfile.write(b"<feed/>")

    def log_message(self, *ignored):
        pass


server = http.server.HTTPServer(("127.0.0.1", 0), Feed)
threading.Thread(target=server.serve_forever, daemon=True).start()
for path in ("", "no-cache", "max-age=0", "max-age=1", "etag", "etag max-age=1"):
    session = CacheControl(requests.Session())
    asked.clear()
    for _ in range(2):
        session.get(f"http://127.0.0.1:{server.server_port}/{path}")
        time.sleep(2.5)
    print(f"Last-Modified {path}: the second request has {', '.join(asked[1]) or 'neither'}")
PYTHON
/usr/bin/python3 poll.py | tee seen

diff seen - <<'SEEN'
Last-Modified : the second request has neither
Last-Modified no-cache: the second request has neither
Last-Modified max-age=0: the second request has neither
Last-Modified max-age=1: the second request has neither
Last-Modified etag: the second request has If-None-Match, If-Modified-Since
Last-Modified etag max-age=1: the second request has If-None-Match, If-Modified-Since
SEEN
