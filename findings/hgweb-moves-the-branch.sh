#!/usr/bin/env bash
# hgweb puts "[default]" before the newest change's title, and takes it away when the next change comes: every entry is retitled once.
#
# Package:   Debian 12: mercurial 6.3.2, `hg serve`, both rss-log and atom-log.
# Expected:  an entry's title is the change's, from the first day on.
# Behaviour: the branch's name stands before the change that is its newest now, and before no other. Readers that follow titles show each change
#            twice, or as edited, when the next one is committed.
# Seen:      after one commit "[default] One"; after two "[default] Two", "One"
# Needs:     Debian 12 (run as root to let it install), curl.
set -euo pipefail
work=$(mktemp -d)
trap 'kill "$server" 2>/dev/null || true; rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends mercurial curl >/dev/null

export HGRCPATH=$work/hgrc
printf '[ui]\nusername = Anne <anne@site.example>\n' > "$HGRCPATH"
hg init repository
cd repository
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
hg serve -a 127.0.0.1 -p "$port" > /dev/null 2>&1 &
server=$!
until curl -s -o /dev/null "http://127.0.0.1:$port/"; do sleep 0.1; done

for change in One Two; do
  echo "$change" > file
  hg commit -q -A -m "$change" -d "2026-03-14 09:26:53 +0000"
  for kind in rss atom; do
    echo "$kind $(curl -s "http://127.0.0.1:$port/$kind-log" | grep -o '<title>\(<!\[CDATA\[\)\?\(\[default\] \)\?\(One\|Two\)' | sed 's/<title>//; s/<!\[CDATA\[//' | paste -sd ',')"
  done
done | tee "$work/seen"

diff "$work/seen" - <<'SEEN'
rss [default] One
atom [default] One
rss [default] Two,One
atom [default] Two,One
SEEN
