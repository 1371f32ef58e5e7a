#!/usr/bin/env bash
# feedgenerator writes an item's content into Atom and nowhere into RSS, without a word.
#
# Package:   Debian 12: python3-feedgenerator 2.0.0-1 (what Pelican writes its feeds with), Rss201rev2Feed and Atom1Feed of the same items.
# Expected:  add_item(content=…) ends up in content:encoded, or in description where that is empty; or RSS refuses it.
# Behaviour: RSS has the description alone. A site whose settings leave the summary out has full articles in Atom and empty ones in RSS.
# Seen:      Rss201rev2Feed: summary yes, content no; Atom1Feed: summary yes, content yes
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends python3-feedgenerator >/dev/null

/usr/bin/python3 - <<'PYTHON' | tee seen
import feedgenerator

for kind in feedgenerator.Rss201rev2Feed, feedgenerator.Atom1Feed:
    feed = kind(title="t", link="https://site.example/", description="d")
    feed.add_item(title="one", link="https://site.example/1", description="In short.", content="The whole article.")
    text = feed.writeString("utf-8")
    said = {name: "yes" if words in text else "no" for name, words in (("summary", "In short."), ("content", "The whole article."))}
    print(f"{kind.__name__}: " + ", ".join(f"{name} {answer}" for name, answer in said.items()))
PYTHON

diff seen - <<'SEEN'
Rss201rev2Feed: summary yes, content no
Atom1Feed: summary yes, content yes
SEEN
