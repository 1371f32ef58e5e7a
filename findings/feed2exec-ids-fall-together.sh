#!/usr/bin/env bash
# feed2exec makes a Message-ID of an entry's id by which different entries are one mail.
#
# Package:   Debian 12: feed2exec 0.19.0, output maildir.
# Expected:  ids of entries are compared letter by letter (RFC 4287, section 4.2.6.1), and so each mail has a Message-ID of its own (RFC 5322, 3.6.4).
# Behaviour: letters become small, accents go, and all else becomes a dash: an article's /p/12 and ?p=12, a1 and A1, « été » and « ete » are one
#            Message-ID. Programs that keep one mail of each, such as notmuch, mu or a Dovecot with duplicate, show the first and never the second.
#            There is no "@" in it either.
# Seen:      5 entries, 5 mails, 2 Message-IDs: <https-port-example-p-12> <urn-port-ete>
# Needs:     root for apt-get, or feed2exec already there.
set -euo pipefail
work=$(mktemp -d)
trap 'kill "$server" 2>/dev/null; rm -rf "$work"' EXIT
cd "$work"

command -v feed2exec >/dev/null || apt-get install -y -qq --no-install-recommends feed2exec >/dev/null
[ "$(dpkg-query -W -f '${Version}' feed2exec)" = 0.19.0 ]
mkdir public
{
    echo '<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:port:f</id><title>Le port</title><updated>2026-03-14T09:00:00Z</updated><author><name>A</name></author>'
    for id in 'https://port.example/p/12' 'https://port.example/?p=12' 'https://port.example/P/12' 'urn:port:été' 'urn:port:Ete'; do
        echo "<entry><id>$id</id><title>$id</title><updated>2026-03-14T09:00:00Z</updated><link href='https://port.example/'/><summary>Le bac</summary></entry>"
    done
    echo '</feed>'
} > public/feed
python3 -u -m http.server 0 --bind 127.0.0.1 --directory public > port 2>/dev/null &
server=$!
until grep -q port port; do sleep 0.2; done
port=$(sed -n 's/.*port \([0-9]*\).*/\1/p' port)

export HOME=$work
program="feed2exec --config $work/feeds.ini --database $work/feeds.db"
$program add port "http://127.0.0.1:$port/feed" --mailbox "$work" --folder "$work/mail"
$program fetch
ids=$(sed -n 's/^Message-ID: //p' mail/new/* | sort -u)
echo "$(grep -c '<entry>' public/feed) entries, $(ls mail/new | wc -l) mails, $(wc -l <<< "$ids") Message-IDs: $(tr '\n' ' ' <<< "$ids" | sed 's/ $//')" | tee seen
diff seen - <<'SEEN'
5 entries, 5 mails, 2 Message-IDs: <https-port-example-p-12> <urn-port-ete>
SEEN
