#!/usr/bin/env bash
# httplib2 follows a 301 that it has in its cache for ever: one that the server allows for a second, or takes back, is never asked about again.
#
# Package:   Debian 12: python3-httplib2 0.20.4, Http with a folder for its cache; python3-requests 2.28.1 without one beside it.
# Expected:  "Cache-Control: max-age=1" with a 301 is a lifetime like any other's: after a second the cache asks again (RFC 9111, 4.2), and with no-cache each time (5.2.2.4).
# Behaviour: the place is kept as -x-permanent-redirect-url beside the answer's fields and gone to before these are looked at: max-age, no-cache, Expires and Age count for nothing. Only no-store
#            keeps it from being kept. A feed whose server sent everybody to a page of maintenance for a minute by 301 is that page for httplib2 until the folder is emptied;
#            the feed's own address has no more request from it.
# Seen:      with max-age=1 and with no-cache: the page, asked once in three times; with no-store: the feed again; requests: the feed
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends python3-httplib2 python3-requests >/dev/null 2>&1

cat > serve.py <<'PYTHON'
import http.server

ASKED = {}


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        ASKED[self.path] = ASKED.get(self.path, 0) + 1
        moved = self.path.startswith("/feed/") and ASKED[self.path] == 1
        text = b"" if moved else str(ASKED.get("/feed/" + self.path[7:], 0)).encode() if self.path.startswith("/asked/") else self.path.split("/")[1].encode()
        self.send_response(301 if moved else 200)
        if moved:
            self.send_header("Location", "/maintenance/" + self.path[6:])
            self.send_header("Cache-Control", {"second": "max-age=1"}.get(self.path.split("/")[3], self.path.split("/")[3]))
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def log_message(self, *ignored):
        pass


server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
with open("port", "w") as port:
    print(server.server_port, file=port)
server.serve_forever()
PYTHON
cat > ask.py <<'PYTHON'
import sys
import tempfile
import time

import httplib2
import requests

site = f"http://127.0.0.1:{sys.argv[1]}"
keeping = httplib2.Http(tempfile.mkdtemp(dir="."))
clients = {"httplib2": lambda url: keeping.request(url)[1].decode(), "requests": lambda url: requests.get(url).text}
for name, get in clients.items():
    for lifetime in "second", "no-cache", "no-store":
        texts = []
        for pause in 0, 2, 2:
            time.sleep(pause)
            texts.append(get(f"{site}/feed/{name}/{lifetime}"))
        print(f"{name}, {lifetime}:", *texts, "- asked", requests.get(f"{site}/asked/{name}/{lifetime}").text)
PYTHON
/usr/bin/python3 serve.py &
server=$!
until [ -s port ]; do sleep 0.1; done
/usr/bin/python3 ask.py "$(cat port)" | tee seen

diff seen - <<'SEEN'
httplib2, second: maintenance maintenance maintenance - asked 1
httplib2, no-cache: maintenance maintenance maintenance - asked 1
httplib2, no-store: maintenance feed feed - asked 3
requests, second: maintenance feed feed - asked 3
requests, no-cache: maintenance feed feed - asked 3
requests, no-store: maintenance feed feed - asked 3
SEEN
