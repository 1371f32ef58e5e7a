#!/usr/bin/env bash
# Hugo lists pages that have no date in its RSS feed, as published on 1 January of the year 1.
#
# Package:   Debian 12: hugo 0.111.3, the RSS template that it brings.
# Expected:  a page without date ("About us") is no news, or an item without pubDate, which RSS 2.0 allows.
# Behaviour: pages of all kinds stand in the site's feed; one without date gets "Mon, 01 Jan 0001 00:00:00 +0000". Readers that keep time as
#            seconds since 1970 show the year 1, the present, or nothing, and some of them file it before everything else.
# Seen:      One: Sat, 14 Mar 2026 09:26:53 +0000; About us: Mon, 01 Jan 0001 00:00:00 +0000
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends hugo >/dev/null

mkdir -p content/posts layouts/_default
printf 'baseURL = "https://site.example/"\ntitle = "t"\n' > config.toml
printf -- '---\ntitle: One\ndate: 2026-03-14T09:26:53Z\n---\nNews.\n' > content/posts/one.md
printf -- '---\ntitle: About us\n---\nWho we are.\n' > content/about.md
echo '{{ .Content }}' | tee layouts/index.html layouts/_default/list.html > layouts/_default/single.html
hugo --quiet --buildFuture

sed -n 's:.*<\(title\|pubDate\)>\(.*\)</.*:\2:p' public/index.xml | tail -n +2 | paste -d '|' - - | tee seen

diff seen - <<'SEEN'
One|Sat, 14 Mar 2026 09:26:53 +0000
About us|Mon, 01 Jan 0001 00:00:00 +0000
SEEN
