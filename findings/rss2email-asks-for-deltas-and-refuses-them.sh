#!/usr/bin/env bash
# rss2email asks every server for deltas, and takes one for an error: mails stop until the server has forgotten what it sent.
#
# Packages:  Debian 12: rss2email 3.13.1 with python3-feedparser 6.0.10.
# Expected:  a client that sends `A-IM: feed` (RFC 3229) understands the `226 IM Used` that it asks for, or does not ask.
# Behaviour: feedparser sends the header on its own in every request. It reads a 226 well; but rss2email, which uses it, knows 200, 301,
#            302 and 304 only: it warns of an HTTP error, sends nothing, and keeps the old ETag, so that the next request is for a delta again.
# Seen:      first run 1 mail; second run, answered 226 with a new entry, no mail and "HTTP status 226"; feedparser itself reads 1 entry of it.
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
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends rss2email python3-feedparser >/dev/null

cat > server.py <<'PY'
import http.server

def feed(n):
    return (f"<feed xmlns='http://www.w3.org/2005/Atom'><id>urn:f</id><title>f</title><updated>2026-03-14T09:2{n}:53Z</updated><entry><id>urn:{n}</id>"
            f"<title>entry {n}</title><updated>2026-03-14T09:2{n}:53Z</updated><content>text</content></entry></feed>").encode()

class Server(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        delta = self.headers.get("A-IM") == "feed" and self.headers.get("If-None-Match") == '"one"'
        body = feed(2 if delta else 1)
        self.send_response(226 if delta else 200, "IM Used" if delta else "OK")
        self.send_header("ETag", '"two"' if delta else '"one"')
        if delta:
            self.send_header("IM", "feed")
        self.send_header("Content-Type", "application/atom+xml")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass

server = http.server.HTTPServer(("127.0.0.1", 0), Server)
open("port", "w").write(str(server.server_port))
server.serve_forever()
PY
python3 server.py &
server=$!
until [ -s port ]; do sleep 0.1; done
url=http://127.0.0.1:$(cat port)/

export HOME=$work XDG_CONFIG_HOME=$work/c XDG_DATA_HOME=$work/d
mkdir -p mail/cur mail/new mail/tmp
r2e -c r2e.cfg -d r2e.json new me@localhost >/dev/null 2>&1
sed -i "s#^email-protocol = .*#email-protocol = maildir#; s#^maildir-path = .*#maildir-path = $work#; s#^maildir-mailbox = .*#maildir-mailbox = mail#" r2e.cfg
r2e -c r2e.cfg -d r2e.json add f "$url" >/dev/null 2>&1
{
  r2e -c r2e.cfg -d r2e.json run >first 2>&1 || true
  echo "first run: $(find mail -type f | wc -l) mails"
  r2e -c r2e.cfg -d r2e.json run >second 2>&1 || true
  echo "second run: $(find mail -type f | wc -l) mails, $(grep -o 'HTTP status 226' second | head -1)"
  /usr/bin/python3 -c "import feedparser, sys; f = feedparser.parse(sys.argv[1], etag='\"one\"'); print('feedparser:', f.status, len(f.entries), 'entry')" "$url"
} | tee seen

diff seen - <<'SEEN'
first run: 1 mails
second run: 1 mails, HTTP status 226
feedparser: 226 1 entry
SEEN
