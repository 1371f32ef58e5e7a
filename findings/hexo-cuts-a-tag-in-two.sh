#!/usr/bin/env bash
# hexo-generator-feed cuts an article's HTML after 140 characters for the description, in the middle of a tag or a reference.
#
# Packages:  hexo 8.1.2, hexo-generator-feed 3.0.0, hexo-renderer-marked 7.0.1 (npm).
# Expected:  a description that is HTML, cut between words, with its elements closed; or text without markup.
# Behaviour: the 140th character is the last, wherever it stands. Here it falls into a link: the description ends with an open tag and half an
#            address. A reader that shows it and then the next item shows that one as part of the link, or nothing of what follows.
# Seen:      … and then <a href="https://site.exampl
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > package.json <<'JSON'
{"private": true, "hexo": {"version": "8.1.2"}, "dependencies": {"hexo": "8.1.2", "hexo-generator-feed": "3.0.0", "hexo-renderer-marked": "7.0.1"}}
JSON
npm install --silent --no-audit --no-fund --ignore-scripts >/dev/null
printf 'title: t\nurl: https://site.example\nfeed:\n  type: rss2\n  path: rss.xml\n' > _config.yml
mkdir -p source/_posts
{
  printf -- '---\ntitle: One\ndate: 2026-03-14 09:26:53\n---\n'
  printf 'Some words that lead to the place where a link stands, so that it begins a little before the limit, and then '
  printf '[the report](https://site.example/a/long/address/of/a/report) is named.\n'
} > source/_posts/one.md
npx hexo generate --silent >/dev/null

tr -d '\n' < public/rss.xml | grep -o '<item>.*' | sed 's:.*<description>\(.*\)</description>.*:\1:' | sed 's/&lt;/</g; s/&gt;/>/g; s/&quot;/"/g' | sed -e '$a\' | tee seen

diff seen - <<'SEEN'
<p>Some words that lead to the place where a link stands, so that it begins a little before the limit, and then <a href="https://site.exampl
SEEN
