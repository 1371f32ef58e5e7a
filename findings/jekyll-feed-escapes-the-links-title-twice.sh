#!/usr/bin/env bash
# jekyll-feed escapes the title of an entry's link twice, and dates the feed by the build: whoever builds without a change publishes a changed feed.
#
# Package:   Debian 12: jekyll 4.3.1 with ruby-jekyll-feed 0.17.0.
# Expected:  a link's title attribute is plain text (RFC 4287, 4.2.7.5): "Bac &amp; quai" in XML. `updated` of the feed is when it last changed in a
#            way that matters (4.2.15): the newest entry's.
# Behaviour: the title element, of type html, is right; the attribute has "Bac &amp;amp; quai", which readers show as "Bac &amp; quai". `updated`
#            is the clock's time at each build, so that two builds of the same files differ, with another ETag and Last-Modified at the server.
# Seen:      title="Bac &amp;amp; quai"; newest entry 2026-03-14, feed: the time of the build
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export LANG=C.UTF-8 TZ=UTC
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends jekyll ruby-jekyll-feed >/dev/null
[ "$(dpkg-query -W -f '${Version} ' jekyll ruby-jekyll-feed)" = '4.3.1+dfsg-3+deb12u1 0.17.0-1 ' ]

mkdir _posts
printf 'url: https://port.example\ntitle: Le port\nplugins: [jekyll-feed]\n' > _config.yml
printf -- '---\ntitle: Bac & quai\n---\nIl part.\n' > _posts/2026-03-14-bac.md
jekyll build --quiet
first=$(sed 's/<entry>.*//' _site/feed.xml | grep -o '<updated>[^<]*' | cut -c10-)
entry=$(sed 's/.*<entry>//' _site/feed.xml)
sleep 1.1
jekyll build --quiet
second=$(sed 's/<entry>.*//' _site/feed.xml | grep -o '<updated>[^<]*' | cut -c10-)
{
    echo "title: $(grep -o '<title[^/]*' <<< "$entry" | sed 's/<$//')"
    echo "link: $(grep -o '<link[^>]*' <<< "$entry" | grep -o ' title="[^"]*"' | cut -c2-)"
    echo "entry updated: $(grep -o '<updated>[^<]*' <<< "$entry" | cut -c10-19)"
    echo "feed updated: $([ "$first" = "$second" ] && echo 'the same after a second build' || echo 'another after a second build')"
} | tee seen

diff seen - <<'SEEN'
title: <title type="html">Bac &amp;amp; quai
link: title="Bac &amp;amp; quai"
entry updated: 2026-03-14
feed updated: another after a second build
SEEN
