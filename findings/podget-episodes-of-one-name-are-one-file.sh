#!/usr/bin/env bash
# podget fetches two episodes whose files are both called audio.mp3, keeps one of them, and notes both as done.
#
# Package:   Debian 12: podget 0.9.0-1, with the configuration that it writes itself; it can only fetch, so the script serves three files on loopback.
# Expected:  episodes at two addresses are two files; or the second is refused, said, and tried again.
#            Many hosts call every file alike and tell episodes apart by a folder or a query.
# Behaviour: the name is the address's last part. The second answer, complete, is put nowhere: the file is the one that was there. Both addresses go into .LOG/done, so
#            that it is not asked for again, and the playlist names the one file twice. Nothing stands in .LOG/errors. A show is one episode, the newest of the first run.
# Seen:      see the end of this script
# Needs:     Debian 12 (run as root to let it install), Python 3.
set -euo pipefail
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server"; rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends podget >/dev/null

mkdir -p site/2 site/1 kept settings
head -c 3000 /dev/zero > site/2/audio.mp3
head -c 2000 /dev/zero > site/1/audio.mp3
head -c 100 /dev/zero > site/1/trailer.mp3
cat > serve.py <<'PY'
import functools, http.server

class Handler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass

    def do_GET(self):
        with open("asked", "a") as asked:
            asked.write(self.path + "\n")
        super().do_GET()

server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory="site"))
with open("port", "w") as port:
    port.write(str(server.server_port))
server.serve_forever()
PY
python3 serve.py &
server=$!
for _ in $(seq 100); do [ -s port ] && break; sleep 0.1; done
site="http://127.0.0.1:$(cat port)"
cat > site/feed.xml <<XML
<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>Le port</title><link>$site/</link><description>Le quai</description>
<item><title>Deux</title><guid>2</guid><enclosure url="$site/2/audio.mp3" length="3000" type="audio/mpeg"/></item>
<item><title>Un</title><guid>1</guid><enclosure url="$site/1/audio.mp3" length="2000" type="audio/mpeg"/></item>
<item><title>Bientôt</title><guid>0</guid><enclosure url="$site/1/trailer.mp3" length="100" type="audio/mpeg"/></item>
</channel></rss>
XML
podget -d settings -l "$work/kept" --create-config podgetrc >/dev/null 2>&1 || true
printf '%s/feed.xml Mer Port\n' "$site" > settings/serverlist
for _ in 1 2; do timeout 120 podget -d settings -l "$work/kept" -s >/dev/null 2>&1 || true; done

{
  echo 'kept:'
  find kept/Mer -type f -printf '%f %s\n' | sort
  echo 'done:'
  sed "s#$site##" kept/.LOG/done | sort
  echo "errors: $(wc -l < kept/.LOG/errors)"
  echo 'asked for in two runs:'
  sort asked | uniq -c | sed 's/^ *//'
  echo 'playlist:'
  cat kept/New-*.m3u
} | tee seen

diff seen - <<'SEEN'
kept:
audio.mp3 3000
trailer.mp3 100
done:
/1/audio.mp3
/1/trailer.mp3
/2/audio.mp3
errors: 0
asked for in two runs:
1 /1/audio.mp3
1 /1/trailer.mp3
1 /2/audio.mp3
2 /feed.xml
playlist:
Mer/Port/audio.mp3
Mer/Port/audio.mp3
Mer/Port/trailer.mp3
SEEN
