#!/usr/bin/env bash
# Newsboat's export as OPML loses every tag, and its outlines have no `text`, which OPML requires.
#
# Package:   Debian 12: newsboat 2.21.
# Expected:  tags as folders or as `category` (OPML 2.0, “subscription lists”), as other readers export theirs and as newsboat's own import makes tags of folders;
#            `text` on every outline (OPML 2.0, “Required attributes: type, text, xmlUrl”).
# Behaviour: the tags of the urls file are gone, so that what is exported and imported again is one unsorted list; a feed without a title of its own that was never
#            fetched has an empty title, and its name can be made of its address only.
# Seen:      2 outlines, text 0, tags 0, imported again with 0 tags; a list with a folder imported with 1
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends newsboat >/dev/null

printf 'https://a.example/rss "harbour" "~The Quay"\nhttps://b.example/rss harbour sea\n' >urls
: >config
newsboat -u urls -c cache -C config -e >list.opml
outlines=$(grep -c '<outline ' list.opml || :)
text=$(grep -c ' text=' list.opml || :)
tags=$(grep -c 'harbour\|sea' list.opml || :)

: >again
newsboat -u again -c cache2 -C config -i list.opml >/dev/null
printf '<opml version="2.0"><body><outline text="harbour"><outline type="rss" text="A" xmlUrl="https://a.example/rss"/></outline></body></opml>' >folder.opml
: >folders
newsboat -u folders -c cache3 -C config -i folder.opml >/dev/null
seen="$outlines outlines, text $text, tags $tags, imported again with $(grep -c harbour again || :) tags; a list with a folder imported with $(grep -c harbour folders || :)"
echo "newsboat $(newsboat -v 2>/dev/null | sed -n '1s/^[^0-9]*\([0-9.]*\).*/\1/p'): $seen"
[ "$seen" = "2 outlines, text 0, tags 0, imported again with 0 tags; a list with a folder imported with 1" ]
