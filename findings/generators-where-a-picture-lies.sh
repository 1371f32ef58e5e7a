#!/usr/bin/env bash
# A picture beside an article is in three places for the readers of three site generators: by Jekyll's feed it is found, by nanoc's and Pelican's not.
#
# Packages:  Debian 12: jekyll 4.3.1 with ruby-jekyll-feed 0.17.0, nanoc 4.12.14, pelican 4.8.0; read by python3-feedparser 6.0.10.
# Expected:  in a page at /journal/bac/ the picture is /journal/bac/quai.png. A feed says so with xml:base on the content, or with whole addresses
#            (RFC 4287, 2: relative references are resolved against the base in scope, at last the feed's own address).
# Behaviour: Jekyll gives each entry's content its page as base. nanoc gives the whole feed the site's root. Pelican gives none, and leaves relative
#            what is not one of its own {filename} links, so that the base is the feed, in /feeds/.
# Seen:      Jekyll /journal/bac/quai.png, nanoc /quai.png, Pelican /feeds/quai.png
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export LANG=C.UTF-8
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends jekyll ruby-jekyll-feed nanoc ruby-builder pelican python3-feedparser >/dev/null
[ "$(dpkg-query -W -f '${Version} ' jekyll nanoc pelican python3-feedparser ruby-jekyll-feed)" = \
    '4.3.1+dfsg-3+deb12u1 4.12.14-3 4.8.0+dfsg-1 6.0.10-1 0.17.0-1 ' ]
picture='<p>Le bac <img src="quai.png"></p>'

mkdir -p jekyll/_posts
printf 'url: https://port.example\ntitle: Le port\npermalink: /journal/:title/\nplugins: [jekyll-feed]\n' > jekyll/_config.yml
printf -- '---\ntitle: Le bac\n---\n%s\n' "$picture" > jekyll/_posts/2026-03-14-bac.html
jekyll build --quiet --source jekyll --destination jekyll/out

mkdir -p nanoc/content/journal nanoc/lib
printf 'base_url: https://port.example\n' > nanoc/nanoc.yaml
printf 'use_helper Nanoc::Helpers::Blogging\n' > nanoc/lib/helpers.rb
printf -- '---\ntitle: Le bac\nkind: article\ncreated_at: 2026-03-14\n---\n%s\n' "$picture" > nanoc/content/journal/bac.html
printf '<%%= atom_feed title: "Le port", author_name: "Anne", author_uri: "https://port.example/" %%>' > nanoc/content/feed.erb
cat > nanoc/Rules <<'RULES'
compile '/feed.erb' do
  filter :erb
  write '/feed.xml'
end
compile '/**/*' do
  write item.identifier.without_ext + '/index.html'
end
RULES
(cd nanoc && nanoc compile >/dev/null 2>&1)

mkdir -p pelican/content
cat > pelican/settings.py <<'PYTHON'
SITENAME, AUTHOR, SITEURL, PATH, TIMEZONE, DEFAULT_LANG = "Le port", "Anne", "https://port.example", "content", "UTC", "fr"
FEED_DOMAIN, FEED_ALL_ATOM, CATEGORY_FEED_ATOM, AUTHOR_FEED_ATOM, AUTHOR_FEED_RSS = SITEURL, "feeds/all.atom.xml", None, None, None
ARTICLE_URL, ARTICLE_SAVE_AS = "journal/{slug}/", "journal/{slug}/index.html"
PYTHON
printf 'Title: Le bac\nSlug: bac\nDate: 2026-03-14 09:00\n\n![](quai.png)\n' > pelican/content/bac.md
(cd pelican && pelican content --settings settings.py --output out --quiet >/dev/null 2>&1)

/usr/bin/python3 - <<'PYTHON' | tee seen
import re
import feedparser

for name, path, address in [("Jekyll", "jekyll/out/feed.xml", "/feed.xml"), ("nanoc", "nanoc/output/feed.xml", "/feed.xml"),
                            ("Pelican", "pelican/out/feeds/all.atom.xml", "/feeds/all.atom.xml")]:
    with open(path, "rb") as file:
        feed = feedparser.parse(file.read(), response_headers={"content-location": "https://port.example" + address, "content-type": "application/atom+xml"})
    entry = feed.entries[0]
    picture = re.search('src="([^"]*)"', entry.content[0].value)[1]
    print(f"{name}: page {entry.link}, picture {picture}")
PYTHON

diff seen - <<'SEEN'
Jekyll: page https://port.example/journal/bac/, picture https://port.example/journal/bac/quai.png
nanoc: page https://port.example/journal/bac/, picture https://port.example/quai.png
Pelican: page https://port.example/journal/bac/, picture https://port.example/feeds/quai.png
SEEN
