#!/usr/bin/env bash
# MediaWiki's feed of recent changes gives an edit another id when the same person edits the page once more, tells of it twice so, and is another document each second.
#
# Package:   Debian 12: mediawiki and mediawiki-classes 1:1.39.17-1+deb12u2 (with PHP 8.2 and SQLite), feedrecentchanges, Atom.
# Expected:  one edit is one entry, whose id stays (RFC 4287, 4.2.6: an id must not change), and a second edit is a second entry; the feed's `updated` is when something in it changed (4.2.15), so that a poll that finds nothing new finds
#            the same bytes.
# Behaviour: edits that follow each other on one page by one person become one entry, whose id and text are the span from before the first to behind the last. Who polls in between has the entry of the first edit, and afterwards an
#            entry of both, which is new to him; the one he has is gone from the feed. `updated` is the clock's time and there is neither ETag nor Last-Modified, so that neither the server nor a hash of the document says "unchanged".
#            (The history of one page has one entry an edit, and a Last-Modified; its `updated` is the clock's, too.)
# Seen:      after one edit: diff=3&oldid=2; after two: diff=4&oldid=2; a second later, without an edit: another `updated`, the same entries
# Needs:     Debian 12 (run as root to let it install), curl.
set -euo pipefail
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || { kill "$server"; wait "$server" || true; }; rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends php-cli php-sqlite3 php-mbstring php-xml php-intl curl >/dev/null
apt-get download -qq mediawiki=1:1.39.17-1+deb12u2 mediawiki-classes=1:1.39.17-1+deb12u2 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" package; done
mv package/usr/share/mediawiki wiki
rm -f wiki/LocalSettings.php wiki/config wiki/extensions wiki/images
mkdir wiki/images wiki/extensions

port=$(/usr/bin/python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
php wiki/maintenance/install.php --dbtype sqlite --dbpath "$work/data" --dbname wiki --server "http://127.0.0.1:$port" --scriptpath '' --pass "le bac de huit heures" Port admin >/dev/null
php -S "127.0.0.1:$port" -t wiki >/dev/null 2>&1 &
server=$!
for _ in $(seq 100); do curl -s -o /dev/null "http://127.0.0.1:$port/" && break; sleep 0.2; done

edit() { sleep 1; echo "$1" | php wiki/maintenance/edit.php Bac >/dev/null; sleep 1; }
poll() {
    curl -s -D head -o "$1" "http://127.0.0.1:$port/api.php?action=feedrecentchanges&feedformat=atom"
    grep -o '<id>.*title=Bac.*</id>' "$1" | sed 's/.*title=Bac&amp;/  /; s/&amp;/ /; s/<.*//'
}
edit 'Le bac part à huit heures.'
{
    edit 'Le bac part à neuf heures.'
    echo 'after one edit'
    poll one
    edit 'Le bac part à dix heures.'
    echo 'after two'
    poll two
    sleep 1
    echo 'a second later'
    poll three
    { diff two three || true; } | grep '^[<>]' | sed 's/[0-9T:-]*Z/…/'
    echo "validators: $(grep -c -i -E '^(etag|last-modified):' head || true)"
} | tee seen

diff seen - <<'SEEN'
after one edit
  diff=3 oldid=2
  diff=2 oldid=0
after two
  diff=4 oldid=2
  diff=2 oldid=0
a second later
  diff=4 oldid=2
  diff=2 oldid=0
< 	<updated>…</updated>
> 	<updated>…</updated>
validators: 0
SEEN
