#!/usr/bin/env bash
# requests-cache gives the response of /feed?tag= for /feed, and of /feed?a=1&b=2 for /feed?b=2&a=1; but /feed?tag is an address of its own.
#
# Package:   Debian 12: python3-requests-cache 0.9.8-1, CachedSession.
# Expected:  two addresses are one only if they are the same string after the normalisation of RFC 3986, 6.2, which leaves the query alone; a parameter
#            without a value is a query (what was chosen was "no tag"), none is another.
# Behaviour: parameters whose value is empty are left out of the key, and the rest is put in order. A page asked for after another's is that
#            other page. The bare "?tag" stays, though servers take it for "?tag=".
# Seen:      see the end of this script
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends python3-requests-cache >/dev/null

cat > poll.py <<'PYTHON'
import http.server
import threading

import requests_cache


class Feed(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(self.path.encode())

    def log_message(self, *ignored):
        pass


server = http.server.HTTPServer(("127.0.0.1", 0), Feed)
threading.Thread(target=server.serve_forever, daemon=True).start()
session = requests_cache.CachedSession("feeds", backend="memory")
for path in ("/feed?tag=", "/feed", "/feed?page=2&tag=", "/feed?page=2", "/news?a=1&b=2", "/news?b=2&a=1", "/tags?tag", "/tags"):
    print(path, "->", session.get(f"http://127.0.0.1:{server.server_port}{path}").text)
PYTHON
/usr/bin/python3 poll.py | tee seen

diff seen - <<'SEEN'
/feed?tag= -> /feed?tag=
/feed -> /feed?tag=
/feed?page=2&tag= -> /feed?page=2&tag=
/feed?page=2 -> /feed?page=2&tag=
/news?a=1&b=2 -> /news?a=1&b=2
/news?b=2&a=1 -> /news?a=1&b=2
/tags?tag -> /tags?tag
/tags -> /tags
SEEN
