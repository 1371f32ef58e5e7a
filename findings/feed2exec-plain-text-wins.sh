#!/usr/bin/env bash
# feed2exec puts the plain text of an article after its HTML in multipart/alternative, so that mail programs show the plain text.
#
# Package:   Debian 12: feed2exec 0.19.0, output maildir.
# Expected:  the parts stand in the order of increasing faithfulness, and a program shows the last that it can (RFC 2046, section 5.1.4): plain
#            text first, HTML last.
# Behaviour: text/html comes first and text/plain last: emphasis, links under words and pictures are there and are shown by nobody who goes by the
#            standard. rss2email sends one part alone; the same article read through both looks like two.
# Seen:      multipart/alternative: text/html text/plain; shown by who takes the last: text/plain
# Needs:     root for apt-get, or feed2exec already there.
set -euo pipefail
work=$(mktemp -d)
trap 'kill "$server" 2>/dev/null; rm -rf "$work"' EXIT
cd "$work"

command -v feed2exec >/dev/null || apt-get install -y -qq --no-install-recommends feed2exec >/dev/null
[ "$(dpkg-query -W -f '${Version}' feed2exec)" = 0.19.0 ]
mkdir public
cat > public/feed <<'XML'
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Le port</title><link>https://port.example/</link><description>Le quai</description>
<item><title>Le bac</title><link>https://port.example/bac</link><guid>https://port.example/bac</guid>
<content:encoded>&lt;p&gt;Le &lt;em&gt;bac&lt;/em&gt; part : &lt;a href="https://port.example/heures"&gt;les heures&lt;/a&gt;.&lt;/p&gt;</content:encoded></item></channel></rss>
XML
python3 -u -m http.server 0 --bind 127.0.0.1 --directory public > port 2>/dev/null &
server=$!
until grep -q port port; do sleep 0.2; done
port=$(sed -n 's/.*port \([0-9]*\).*/\1/p' port)

export HOME=$work
program="feed2exec --config $work/feeds.ini --database $work/feeds.db"
$program add port "http://127.0.0.1:$port/feed" --mailbox "$work" --folder "$work/mail"
$program fetch
/usr/bin/python3 - mail/new/* <<'PY' | tee seen
import email, email.policy, sys
mail = email.message_from_file(open(sys.argv[1]), policy=email.policy.default)
kinds = " ".join(part.get_content_type() for part in mail.iter_parts())
last = list(mail.iter_parts())[-1].get_content_type()
print(f"{mail.get_content_type()}: {kinds}; shown by who takes the last: {last}")
PY
diff seen - <<'SEEN'
multipart/alternative: text/html text/plain; shown by who takes the last: text/plain
SEEN
