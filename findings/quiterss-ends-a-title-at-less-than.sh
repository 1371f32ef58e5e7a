#!/usr/bin/env bash
# QuiteRSS shows a title up to its first `<` and drops the rest, also where that is no tag.
#
# Packages:  Debian 12: quiterss 0.19.4, under Xvfb and a D-Bus session of its own; sqlite3 to look into its database.
# Expected:  "Si a < b" is five words, and "<3" a heart: neither is markup to any HTML parser, and in Atom's type="text" nothing is.
# Behaviour: everything from the `<` on is gone, in RSS and in Atom, in the list as in the article. What comes before is kept as it was.
# Seen:      rss: Elle; atom: Elle (of "Elle <3 les marchés")
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
  quiterss xvfb xauth dbus dbus-x11 sqlite3 python3 >/dev/null

mkdir site
cat > site/rss <<'XML'
<rss version="2.0"><channel><title>f</title><link>https://site.example/</link><description>d</description>
<item><title>Elle &lt;3 les marchés</title><link>https://site.example/rss</link><guid isPermaLink="false">rss</guid><description>x</description></item></channel></rss>
XML
cat > site/atom <<'XML'
<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:f</id><title>f</title><updated>2026-03-14T09:00:00Z</updated><author><name>a</name></author>
<entry><id>urn:e</id><title type="text">Elle &lt;3 les marchés</title><updated>2026-03-14T09:00:00Z</updated><link href="https://site.example/atom"/><summary>x</summary></entry></feed>
XML
cat > server.py <<'PY'
import functools, http.server

server = http.server.HTTPServer(("127.0.0.1", 0), functools.partial(http.server.SimpleHTTPRequestHandler, directory="site"))
open("port", "w").write(str(server.server_port))
server.serve_forever()
PY
python3 server.py 2>asked &
server=$!
until [ -s port ]; do sleep 0.1; done

mkdir -p config/QuiteRss
printf '[Settings]\nautoUpdatefeedsStartUp=true\nstoreDBMemory=false\nshowSplashScreen=false\nupdateCheckEnabled=false\nstatisticsEnabled=false\n' > config/QuiteRss/QuiteRss.ini
# Runs it until the condition holds, and a little longer.
session() {
  cat > session.sh <<SH
quiterss & reader=\$!
for _ in \$(seq 120); do sleep 1; $1 && break; done
sleep 5
kill \$reader
wait \$reader
SH
  env HOME="$work" XDG_CONFIG_HOME="$work/config" XDG_DATA_HOME="$work/share" XDG_CACHE_HOME="$work/cache" XDG_RUNTIME_DIR="$work" LC_ALL=C.UTF-8 \
    LIBGL_ALWAYS_SOFTWARE=1 xvfb-run -a dbus-run-session -- bash session.sh >log 2>&1 || true
}
session '[ -n "$(find . -name feeds.db -size +0)" ]'
base=$(find . -name feeds.db -type f | head -1)
for form in rss atom; do
  sqlite3 "$base" "INSERT INTO feeds (text, title, xmlUrl, htmlUrl, parentId, rowToParent, created, duplicateNewsMode)
    VALUES ('$form', '$form', 'http://127.0.0.1:$(cat port)/$form', '', 0, 0, '2026-01-01T00:00:00', 0)"
done
session '[ "$(grep -cE "GET /(rss|atom)" asked)" -ge 2 ]'

sqlite3 "$base" "SELECT f.text || ': ' || n.title FROM news n JOIN feeds f ON f.id = n.feedId ORDER BY f.text DESC" | tee seen

diff seen - <<'SEEN'
rss: Elle
atom: Elle
SEEN
