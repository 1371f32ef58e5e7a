#!/usr/bin/env bash
# feed2imap sends as If-Modified-Since when it asked last, by its own clock, not what the server said.
#
# Package:   Debian 12: feed2imap 1.3.3.
# Expected:  the field carries the Last-Modified that came with the document (RFC 9110, section 13.1.3: "exactly").
# Behaviour: it sends the time of its last fetch. On a machine whose clock is fast, whatever is published between the server's time and
#            that one is "not modified since": an hour fast loses an hour's entries for good, if nothing comes after them.
# Seen:      Last-Modified says 2020; the second request's If-Modified-Since is within seconds of this machine's own time.
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
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends feed2imap >/dev/null

cat > server.py <<'PY'
import email.utils, http.server, time

class Server(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        since = self.headers.get("If-Modified-Since")
        if since:
            away = abs(email.utils.parsedate_to_datetime(since).timestamp() - time.time())
            open("since", "a").write("its own clock\n" if away < 60 else "what it was told\n" if "2020" in since else since + "\n")
        body = (b"<rss version='2.0'><channel><title>f</title><link>http://site.example/</link><description>d</description><item><title>e</title>"
                b"<link>http://site.example/1</link><description>x</description></item></channel></rss>")
        self.send_response(200)
        self.send_header("Last-Modified", "Wed, 01 Jan 2020 00:00:00 GMT")
        self.send_header("Content-Type", "application/rss+xml")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass

server = http.server.HTTPServer(("127.0.0.1", 0), Server)
open("port", "w").write(str(server.server_port))
server.serve_forever()
PY
touch since
python3 server.py &
server=$!
until [ -s port ]; do sleep 0.1; done
mkdir -p mail/cur mail/new mail/tmp
printf 'cache: %s/cache\nfeeds:\n  - name: f\n    url: http://127.0.0.1:%s/\n    target: maildir://%s/mail\n' "$work" "$(cat port)" "$work" > rc
for _ in 1 2; do HOME=$work feed2imap -f rc >log 2>&1 || { cat log; exit 1; }; done
sort -u since | tee seen

diff seen - <<'SEEN'
its own clock
SEEN
