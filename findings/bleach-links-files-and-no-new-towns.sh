#!/usr/bin/env bash
# bleach makes links of names of files (notes.md, essai.py, plan.zip is none) and of no full https:// address whose domain is newer than its list.
#
# Package:   Debian 12: python3-bleach 5.0.1-2, linkify with its defaults.
# Expected:  what says https:// is an address, whatever its ending (RFC 3986); a bare word with a dot is one only if that is likely.
# Behaviour: one list of endings decides on both: py, md, sh, pl, rs are countries, so that a text about programs is full of links to strangers' sites, while
#            https://www.paris, https://bibliotheque.bzh and https://web.dev stay text.
# Seen:      lisez-moi.md -> <a href="http://lisez-moi.md" …>; https://mairie.paris/ -> text
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends python3-bleach >/dev/null
[ "$(dpkg-query -W -f '${Version}' python3-bleach)" = 5.0.1-2 ]

/usr/bin/python3 - <<'PYTHON' | tee seen
import bleach

for word in "lisez-moi.md", "essai.py", "run.sh", "plan.zip", "https://mairie.paris/", "https://bibliotheque.bzh/", "https://web.dev/", "https://port.fr/":
    print(word, "link" if "<a " in bleach.linkify(f"Voir {word} ici.") else "text")
PYTHON

diff seen - <<'SEEN'
lisez-moi.md link
essai.py link
run.sh link
plan.zip text
https://mairie.paris/ text
https://bibliotheque.bzh/ text
https://web.dev/ text
https://port.fr/ link
SEEN
