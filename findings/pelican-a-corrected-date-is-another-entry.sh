#!/usr/bin/env bash
# Pelican makes an entry's id of its date and its path: when an article's date is corrected, every reader shows it a second time.
#
# Package:   Debian 12: pelican 4.8.0+dfsg-1, Atom and RSS.
# Expected:  an id stays what it is when the entry changes (RFC 4287, 4.2.6); `published` and `updated` are there to change.
# Behaviour: the id is tag:port.example,2026-03-14:/bac.html, and so is RSS's guid. A day later in the file's head it is another, though the address
#            of the page is the same.
# Seen:      14 March tag:port.example,2026-03-14:/bac.html; 15 March tag:port.example,2026-03-15:/bac.html; the link is the same
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export LANG=C.UTF-8
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends pelican >/dev/null
[ "$(dpkg-query -W -f '${Version}' pelican)" = 4.8.0+dfsg-1 ]

mkdir content
cat > settings.py <<'PYTHON'
SITENAME, AUTHOR, SITEURL, PATH, TIMEZONE, DEFAULT_LANG = "Le port", "Anne", "https://port.example", "content", "UTC", "fr"
FEED_DOMAIN, FEED_ALL_ATOM, FEED_ALL_RSS, CATEGORY_FEED_ATOM, AUTHOR_FEED_ATOM, AUTHOR_FEED_RSS = SITEURL, "atom.xml", "rss.xml", None, None, None
PYTHON
for day in 14 15; do
    printf 'Title: Le bac\nSlug: bac\nDate: 2026-03-%s 09:00\n\nIl part.\n' "$day" > content/bac.md
    pelican content --settings settings.py --output "out$day" --quiet >/dev/null 2>&1
    entry=$(sed 's/.*<entry>//' "out$day/atom.xml")
    echo "$day March: id $(grep -o '<id>[^<]*' <<< "$entry" | cut -c5-), guid $(grep -o '<guid[^<]*' "out$day/rss.xml" | sed 's/.*>//'), link $(
        grep -o 'href="[^"]*"' <<< "$entry" | head -1)"
done | tee seen

diff seen - <<'SEEN'
14 March: id tag:port.example,2026-03-14:/bac.html, guid tag:port.example,2026-03-14:/bac.html, link href="https://port.example/bac.html"
15 March: id tag:port.example,2026-03-15:/bac.html, guid tag:port.example,2026-03-15:/bac.html, link href="https://port.example/bac.html"
SEEN
