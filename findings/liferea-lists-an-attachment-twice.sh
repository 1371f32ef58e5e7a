#!/usr/bin/env bash
# Liferea lists an attachment twice if an RSS item names it as enclosure and in Media RSS, even inside a group.
#
# Packages:  Debian 12: liferea 1.14.4, under Xvfb and a D-Bus session of its own; sqlite3 to look into its database.
# Expected:  one address is one attachment. Publishers write both so that readers of either find it (WordPress's plugins for podcasts do).
# Behaviour: each `enclosure`, each `media:content` and each one inside `media:group` becomes an attachment, whether or not the same address
#            has become one already; the list under the article has it once for each, in an order of its own.
# Seen:      enclosure and media:content: 2 times; enclosure and media:group: 2 times; enclosure alone: once
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
[ "$(id -u)" != 0 ] || DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
  liferea xvfb xauth dbus dbus-x11 sqlite3 python3 >/dev/null

cat > server.py <<'PY'
import http.server

def item(name, more):
    return (f"<item><title>{name}</title><guid isPermaLink='false'>{name}</guid><link>https://site.example/{name}</link><description>x</description>"
            f"<enclosure url='https://site.example/{name}.mp3' length='9' type='audio/mpeg'/>{more}</item>")

def media(name):
    return f"<media:content url='https://site.example/{name}.mp3' type='audio/mpeg'/>"

class Server(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        body = ("<rss version='2.0' xmlns:media='http://search.yahoo.com/mrss/'><channel><title>f</title><link>https://site.example/</link><description>d</description>"
                + item("alone", "") + item("content", media("content")) + item("group", f"<media:group>{media('group')}</media:group>") + "</channel></rss>").encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/rss+xml")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        open("asked", "a").write("x")

    def log_message(self, *_):
        pass

server = http.server.HTTPServer(("127.0.0.1", 0), Server)
open("port", "w").write(str(server.server_port))
server.serve_forever()
PY
python3 server.py &
server=$!
until [ -s port ]; do sleep 0.1; done

mkdir -p config/liferea
cat > config/liferea/feedlist.opml <<OPML
<?xml version="1.0" encoding="UTF-8"?>
<opml version="1.0"><head><title>x</title></head><body>
<outline title="f" text="f" type="rss" xmlUrl="http://127.0.0.1:$(cat port)/f.rss" htmlUrl="" updateInterval="-1" id="finding"/></body></opml>
OPML
cat > session.sh <<'SH'
liferea -w hidden & reader=$!
for _ in $(seq 60); do
  [ ! -e asked ] || break
  sleep 2
  dbus-send --session --print-reply --dest=org.gnome.feed.Reader /org/gnome/feed/Reader org.gnome.feed.Reader.Refresh >/dev/null || true
done
sleep 6
kill $reader
wait $reader || true
SH
env HOME="$work" XDG_CONFIG_HOME="$work/config" XDG_DATA_HOME="$work/share" XDG_CACHE_HOME="$work/cache" XDG_RUNTIME_DIR="$work" LC_ALL=C.UTF-8 \
  GSETTINGS_BACKEND=memory LIBGL_ALWAYS_SOFTWARE=1 WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS=1 \
  xvfb-run -a dbus-run-session -- bash session.sh >log 2>&1 || true

sqlite3 "$(find . -name liferea.db)" "SELECT i.title || ': ' || count(*) FROM items i JOIN metadata m ON m.item_id = i.item_id
  WHERE m.key = 'enclosure' GROUP BY i.title ORDER BY i.title" | tee seen

diff seen - <<'SEEN'
alone: 1
content: 2
group: 2
SEEN
