#!/usr/bin/env bash
# ikiwiki resolves an article's relative links against the page that lists it: in the feeds of two pages one entry leads to other places, none of which is what its own page leads to.
#
# Package:   Debian 12: ikiwiki 3.20200202.3, inline with feeds=yes on two pages.
# Expected:  suite.html in an article is what the browser finds from the article's own page, wherever the article is listed: content in a feed is resolved so that it still leads there (an Atom feed can say it
#            with xml:base, RFC 4287, 2), and an id that is in two feeds is one entry with one text.
# Behaviour: links and pictures get the address of the listing page before them: of the article at /2026/bac/ the front page's feed has /suite.html and /plan.png, the journal's /journal/suite.html, and
#            ../notes/ of the front page leaves the site's root. The ids are equal: for a reader of both that knows entries by their ids each poll of the one corrects the other. Links in ikiwiki's own [[…]]
#            are right; those that Markdown writes are not.
# Seen:      its page: /2026/bac/suite.html; index.atom: /suite.html; journal/index.atom: /journal/suite.html; one id
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends ikiwiki >/dev/null 2>&1

export HOME=$work LC_ALL=C.UTF-8
mkdir -p pages/2026
printf '[[!meta date="2026-03-14 09:00:00 +0100"]]\nVoir [la suite](suite.html), [les notes](../notes/) et ![le plan](plan.png).\n' > pages/2026/bac.mdwn
for list in index journal; do echo '[[!inline pages="2026/bac" feeds=yes]]' > "pages/$list.mdwn"; done
ikiwiki --atom --url https://wiki.example pages site >/dev/null 2>&1

{
  grep -o -E '(href|src)="[^"]*(suite|notes|plan)[^"]*' site/2026/bac/index.html
  for list in index.atom journal/index.atom; do
    echo "$list: $(grep -A 9 '<entry>' "site/$list" | grep -o '<id>.*</id>')"
    grep -o -E '(href|src)=&quot;[^&]*' "site/$list"
  done
} | tee seen

diff seen - <<'SEEN'
href="suite.html
href="../notes/
src="plan.png
index.atom: <id>https://wiki.example/2026/bac/</id>
href=&quot;https://wiki.example/suite.html
href=&quot;https://wiki.example/../notes/
src=&quot;https://wiki.example/plan.png
journal/index.atom: <id>https://wiki.example/2026/bac/</id>
href=&quot;https://wiki.example/journal/suite.html
href=&quot;https://wiki.example/notes/
src=&quot;https://wiki.example/journal/plan.png
SEEN
