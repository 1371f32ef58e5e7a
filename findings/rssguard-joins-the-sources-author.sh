#!/usr/bin/env bash
# RSS Guard names the author of an entry's `source` as one of the entry's own.
#
# Packages:  Debian 12: rssguard 4.0.4, under Xvfb and a D-Bus session of its own; sqlite3 to look into its database.
# Expected:  what is inside `source` is about the feed that an entry was copied from (RFC 4287, section 4.2.11): the article is by the entry's
#            `author`, and by the source's only if the entry has none.
# Behaviour: every `author` anywhere in the entry is taken and joined with commas. Out of a planet, which copies its sources' heads as the
#            RFC asks for, each article is by its author and by the blog, or by the same person twice.
# Seen:      Anne, Le Blog
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
  rssguard xvfb xauth dbus dbus-x11 sqlite3 python3 >/dev/null

mkdir site
cat > site/atom <<'XML'
<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:f</id><title>Le planet</title><updated>2026-03-14T09:00:00Z</updated>
<entry><id>urn:e</id><title>Le bac</title><link href="https://blog.example/bac"/><published>2026-03-14T09:00:00Z</published><updated>2026-03-14T09:00:00Z</updated>
<author><name>Anne</name></author><source><id>urn:b</id><title>Le Blog</title><updated>2026-03-14T09:00:00Z</updated><author><name>Le Blog</name></author></source>
<content type="html">x</content></entry></feed>
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

# Runs it until the condition holds, and a little longer.
session() {
  cat > session.sh <<SH
rssguard -d '$work/data' & reader=\$!
for _ in \$(seq 120); do sleep 1; $1 && break; done
sleep 5
kill \$reader
wait \$reader
SH
  env HOME="$work" XDG_CONFIG_HOME="$work/config" XDG_DATA_HOME="$work/share" XDG_CACHE_HOME="$work/cache" XDG_RUNTIME_DIR="$work" LC_ALL=C.UTF-8 \
    LIBGL_ALWAYS_SOFTWARE=1 QTWEBENGINE_DISABLE_SANDBOX=1 xvfb-run -a dbus-run-session -- bash session.sh >log 2>&1 || true
}
session '[ -n "$(find data -name database.db -size +0 2>/dev/null)" ]'
base=$(find data -name database.db | head -1)
sqlite3 "$base" "INSERT INTO Accounts (id, type, proxy_type, custom_data) VALUES (1, 'std-rss', 0, '{}');
  INSERT INTO Feeds (id, title, date_created, category, source, update_type, update_interval, account_id, custom_id, custom_data)
  VALUES (1, 'f', 0, -1, 'http://127.0.0.1:$(cat port)/atom', 1, 15, 1, '1', '{\"encoding\":\"UTF-8\",\"type\":3,\"source_type\":0,\"post_process\":\"\",\"protected\":false}')"
sed -i 's/^\[feeds\]/[feeds]\nfeeds_update_on_startup=true\nfeeds_update_on_startup_delay=1/' data/config/config.ini
session 'grep -q "GET /atom" asked'

sqlite3 "$base" "SELECT author FROM Messages WHERE is_pdeleted = 0" | tee seen

diff seen - <<'SEEN'
Anne, Le Blog
SEEN
