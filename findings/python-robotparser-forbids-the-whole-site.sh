#!/usr/bin/env bash
# Python's robotparser takes "Disallow: /?" for "Disallow: /", and forbids a site's every page and feed.
#
# Packages:  Debian 12: python3 3.11 (urllib.robotparser); python3-protego beside it.
# Expected:  the rule that many blogs have against search results and sorted lists holds for addresses that begin with "/?" (RFC 9309, 2.2.2). The
#            same page says that groups of one crawler are combined (2.2.1) and that the longest rule counts.
# Behaviour: an empty query falls away when the rule is taken apart, and "/" is left. Of two groups for one crawler the first alone is known, and
#            of "Disallow: /" and "Allow: /feed" the one that stands first. Protego has all three right.
# Seen:      see the end of this script
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends python3 python3-protego >/dev/null

/usr/bin/python3 - <<'PYTHON' | tee seen
import urllib.robotparser
from protego import Protego

SITE = "https://site.example"
for rules, path in [
    ("User-agent: *\nDisallow: /?", "/feed"),
    ("User-agent: *\nDisallow: /\nAllow: /feed", "/feed"),
    ("User-agent: reader\nDisallow: /a\n\nUser-agent: reader\nDisallow: /b", "/b"),
]:
    parser = urllib.robotparser.RobotFileParser()
    parser.parse(rules.splitlines())
    answers = parser.can_fetch("reader", SITE + path), Protego.parse(rules).can_fetch(SITE + path, "reader")
    print(rules.replace("\n", ", "), "->", path, *("allowed" if yes else "forbidden" for yes in answers))
PYTHON

diff seen - <<'SEEN'
User-agent: *, Disallow: /? -> /feed forbidden allowed
User-agent: *, Disallow: /, Allow: /feed -> /feed forbidden allowed
User-agent: reader, Disallow: /a, , User-agent: reader, Disallow: /b -> /b allowed forbidden
SEEN
