#!/usr/bin/env bash
# Pelican and jekyll-feed name one author of an article that several have written, in feeds of a format that allows any number.
#
# Packages:  Debian 12: pelican 4.8.0, jekyll 4.3.1 with ruby-jekyll-feed 0.17.0.
# Expected:  an entry may have several `author` (RFC 4287, 4.1.2), an RSS item several dc:creator, and both programs know an article's authors: its
#            page lists them.
# Behaviour: the first is written, the others are left out, in Atom and in Pelican's RSS. Readers' pages of an author miss what he wrote with others.
# Seen:      Pelican, Atom: Anne; Pelican, RSS: Anne; jekyll-feed: Anne
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export LANG=C.UTF-8
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends jekyll ruby-jekyll-feed pelican >/dev/null
[ "$(dpkg-query -W -f '${Version} ' jekyll pelican ruby-jekyll-feed)" = '4.3.1+dfsg-3+deb12u1 4.8.0+dfsg-1 0.17.0-1 ' ]

mkdir -p jekyll/_posts pelican/content
printf 'url: https://port.example\ntitle: Le port\nplugins: [jekyll-feed]\n' > jekyll/_config.yml
printf -- '---\ntitle: Le bac\nauthors: [Anne, Bea, Carl]\n---\nIl part.\n' > jekyll/_posts/2026-03-14-bac.md
jekyll build --quiet --source jekyll --destination jekyll/out

cat > pelican/settings.py <<'PYTHON'
SITENAME, SITEURL, PATH, TIMEZONE, DEFAULT_LANG = "Le port", "https://port.example", "content", "UTC", "fr"
FEED_DOMAIN, FEED_ALL_ATOM, FEED_ALL_RSS, CATEGORY_FEED_ATOM, AUTHOR_FEED_ATOM, AUTHOR_FEED_RSS = SITEURL, "atom.xml", "rss.xml", None, None, None
PYTHON
printf 'Title: Le bac\nDate: 2026-03-14 09:00\nAuthors: Anne, Bea, Carl\n\nIl part.\n' > pelican/content/bac.md
(cd pelican && pelican content --settings settings.py --output out --quiet >/dev/null 2>&1)

names() { grep -o '<name>[^<]*\|<dc:creator[^<]*' "$1" | sed 's/.*>//' | paste -s -d ' '; }
{
    echo "Pelican, page: $(grep -o '"[^"]*/author/[a-z]*.html"' pelican/out/le-bac.html | grep -o '[a-z]*.html' | sort -u | paste -s -d ' ')"
    echo "Pelican, Atom: $(names pelican/out/atom.xml)"
    echo "Pelican, RSS: $(names pelican/out/rss.xml)"
    echo "jekyll-feed: $(names jekyll/out/feed.xml)"
} | tee seen

diff seen - <<'SEEN'
Pelican, page: anne.html bea.html carl.html
Pelican, Atom: Anne
Pelican, RSS: Anne
jekyll-feed: Anne
SEEN
