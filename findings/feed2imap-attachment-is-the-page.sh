#!/usr/bin/env bash
# feed2imap sends people to an attachment instead of the article, if the Atom entry has one.
#
# Package:   Debian 12: feed2imap 1.3.3 with Ruby 3.1.
# Expected:  the link without a `rel`, or with `alternate`, is the entry's page (RFC 4287, section 4.2.7.2); `enclosure` is an attachment.
#            In RSS the same program tells the two apart.
# Behaviour: the last link of the entry is the one in the mail, whatever its relation. With the sound of a broadcast after its page, the
#            headline opens a file of fifty megabytes, and the page is nowhere in the mail.
# Seen:      atom: https://site.example/bac.mp3; rss: https://site.example/bac
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
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends feed2imap python3 >/dev/null

mkdir site
cat > site/atom <<'XML'
<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:f</id><title>f</title><updated>2026-03-14T09:00:00Z</updated><author><name>a</name></author>
<entry><id>urn:e</id><title>Le bac</title><updated>2026-03-14T09:00:00Z</updated><link rel="alternate" href="https://site.example/bac"/>
<link rel="enclosure" type="audio/mpeg" length="9" href="https://site.example/bac.mp3"/><summary>x</summary></entry></feed>
XML
cat > site/rss <<'XML'
<rss version="2.0"><channel><title>f</title><link>https://site.example/</link><description>d</description>
<item><title>Le bac</title><link>https://site.example/bac</link><description>x</description>
<enclosure url="https://site.example/bac.mp3" length="9" type="audio/mpeg"/></item></channel></rss>
XML
cat > server.py <<'PY'
import functools, http.server

server = http.server.HTTPServer(("127.0.0.1", 0), functools.partial(http.server.SimpleHTTPRequestHandler, directory="site"))
open("port", "w").write(str(server.server_port))
server.serve_forever()
PY
python3 server.py 2>/dev/null &
server=$!
until [ -s port ]; do sleep 0.1; done
for form in atom rss; do
  mkdir -p $form/cur $form/new $form/tmp
  printf 'cache: %s/%s.cache\nfeeds:\n  - name: f\n    url: http://127.0.0.1:%s/%s\n    target: maildir://%s/%s\n' \
    "$work" $form "$(cat port)" $form "$work" $form > rc
  HOME=$work feed2imap -f rc >log 2>&1 || { cat log; exit 1; }
  echo "$form: $(find $form -type f -exec grep -ho 'href="https://site.example/bac[^"]*"' {} + | head -1 | cut -d'"' -f2)"
done | tee seen

diff seen - <<'SEEN'
atom: https://site.example/bac.mp3
rss: https://site.example/bac
SEEN
