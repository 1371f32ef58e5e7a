#!/usr/bin/env bash
# Chromium shows an Atom or RSS document as bare text, whatever style sheet it names, unless it is served as plain XML.
#
# Package:   Debian 12: chromium (156 when this was written).
# Expected:  `application/atom+xml` and `application/rss+xml` are XML by their `+xml`, as `image/svg+xml` is, and `<?xml-stylesheet?>` is honoured.
# Behaviour: with either media type the source is shown as text and the style sheet is never asked for. The same bytes as `application/xml` are
#            styled. So a publisher's style for people who click the orange button works for the type that readers should not be sent.
# Seen:      style sheet asked for: atom no, rss no, xml yes.
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
server=
finish() {
  [ -z "$server" ] || kill "$server"
  rm -rf "$work"
}
trap finish EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends chromium >/dev/null

cat > server.py <<'PY'
import http.server

CASES = {"atom": "application/atom+xml", "rss": "application/rss+xml", "xml": "application/xml"}

class Server(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        name = self.path.strip("/")
        if name.endswith(".css"):
            open("asked", "a").write(name[:-4] + "\n")
            media_type, body = "text/css", b"feed { color: red }"
        elif name in CASES:
            media_type = CASES[name]
            body = (f"<?xml-stylesheet type='text/css' href='/{name}.css'?><feed xmlns='http://www.w3.org/2005/Atom'><id>urn:f</id>"
                    "<title>f</title><updated>2026-03-14T09:26:53Z</updated></feed>").encode()
        else:
            return self.send_error(404)
        self.send_response(200)
        self.send_header("Content-Type", media_type + "; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass

server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Server)
open("port", "w").write(str(server.server_port))
server.serve_forever()
PY
touch asked
python3 server.py &
server=$!
until [ -s port ]; do sleep 0.1; done
for name in atom rss xml; do
  HOME=$work timeout 60 chromium --headless --no-sandbox --disable-gpu --dump-dom "http://127.0.0.1:$(cat port)/$name" >/dev/null 2>&1 || true
  echo "$name $(grep -qx "$name" asked && echo yes || echo no)"
done | tee seen

diff seen - <<'SEEN'
atom no
rss no
xml yes
SEEN
