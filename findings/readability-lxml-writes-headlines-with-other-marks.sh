#!/usr/bin/env bash
# readability-lxml gives a headline back with other marks: « Non » becomes " Non ", Paris–Brest becomes Paris-Brest, and what no line may part (8 h, 20 %) is parted.
#
# Package:   Debian 12: python3-readability 0.8.1+dfsg1-3, Document.title() and short_title().
# Expected:  title() is what its manual says, the page's title: `<title>` with its references resolved and blanks at its ends away.
# Behaviour: dashes become hyphens, guillemets the inch mark, no-break spaces blanks, for a comparison within the library, and the title that was made for it is the one that is handed out. ’ and “ ” stay, so that a French headline has
#            both kinds of marks. Compared with the headline of the feed, which has its own marks, it is another headline, of French, Russian, Spanish and German pages most of all. The article's text stays as it was.
# Seen:      « Le bac », dit-il – 20 % de plus -> " Le bac ", dit-il - 20 % de plus
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends python3-readability >/dev/null
[ "$(dpkg-query -W -f '${Version}' python3-readability)" = 0.8.1+dfsg1-3 ]

/usr/bin/python3 -W ignore - <<'PYTHON' | tee seen
from readability import Document

for title in "«\u00a0Le bac\u00a0», dit-il – 20\u00a0% de plus", "Paris–Brest — l’arrivée", "“The ferry” is back", "»Die Fähre« fährt wieder":
    page = Document(f"<html><head><title>{title}</title></head><body><h1>{title}</h1><p>{title}</p></body></html>")
    print(f"{title!r}: title {page.title()!r}, short {page.short_title()!r}, text {'as it was' if title.replace(chr(160), '&#160;') in page.summary() or title in page.summary() else 'changed'}")
PYTHON

diff seen - <<'SEEN'
'«\xa0Le bac\xa0», dit-il – 20\xa0% de plus': title '" Le bac ", dit-il - 20 % de plus', short '" Le bac ", dit-il - 20 % de plus', text as it was
'Paris–Brest — l’arrivée': title 'Paris-Brest - l’arrivée', short 'Paris-Brest - l’arrivée', text as it was
'“The ferry” is back': title '“The ferry” is back', short '“The ferry” is back', text as it was
'»Die Fähre« fährt wieder': title '"Die Fähre" fährt wieder', short '"Die Fähre" fährt wieder', text as it was
SEEN
