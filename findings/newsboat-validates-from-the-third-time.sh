#!/usr/bin/env bash
# Newsboat downloads every new feed twice in full: ETag and Last-Modified of the first answer are not used for the second request.
#
# Package:   Debian 12: newsboat 2.21.
# Expected:  the second request has If-None-Match, If-Modified-Since, or both, as the third has.
# Behaviour: what the first answer said is kept with a feed that is not in the database yet, and lost. From the third request on all is well. Whoever
#            counts downloads, or limits them, sees each new subscriber twice.
# Seen:      three reloads: 200, 200, 304
# Needs:     Debian 12 (run as root to let it install), Python 3.
set -euo pipefail
work=$(mktemp -d)
trap 'kill "$server" 2>/dev/null || true; rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends newsboat >/dev/null

cat > serve.py <<'PYTHON'
import http.server

FEED = b"""<rss version="2.0"><channel><title>t</title><link>https://site.example/</link><description>d</description>
<item><title>one</title><link>https://site.example/1</link><guid>https://site.example/1</guid></item></channel></rss>"""


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        known = self.headers["If-None-Match"] == '"1"'
        with open("answers", "a") as answers:
            print(304 if known else 200, file=answers)
        self.send_response(304 if known else 200)
        self.send_header("ETag", '"1"')
        self.send_header("Last-Modified", "Sat, 14 Mar 2026 08:00:00 GMT")
        if not known:
            self.send_header("Content-Length", str(len(FEED)))
        self.end_headers()
        if not known:
            self.wfile.write(FEED)

    def log_message(self, *ignored):
        pass


server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
with open("port", "w") as port:
    print(server.server_port, file=port)
server.serve_forever()
PYTHON
python3 serve.py &
server=$!
until [ -s port ]; do sleep 0.1; done

echo "http://127.0.0.1:$(cat port)/feed" > urls
touch config
for _ in 1 2 3; do newsboat -u urls -c cache.db -C config -x reload > /dev/null 2>&1; done
tee seen < answers

diff seen - <<'SEEN'
200
200
304
SEEN
