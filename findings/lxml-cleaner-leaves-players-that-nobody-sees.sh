#!/usr/bin/env bash
# lxml's Cleaner keeps <audio> and <video> and takes `controls` away, so that a reader sees nothing of them, and keeps <source> in <picture> without its picture.
#
# Package:   Debian 12: python3-lxml 4.9.2-1+deb12u1, lxml.html.clean.Cleaner with its defaults.
# Expected:  a film or a sound that is kept is one that can be played: without `controls` <audio> takes no place on a page at all (HTML, 4.8.11.13 and 15.4.3). What is not to be kept goes whole, with what stands in it for browsers that cannot play.
# Behaviour: only attributes of a list of HTML 4 stay (safe_attrs_only); controls, poster and srcset are none of them. Of a podcast's entry the player is in the source and not on the page. <picture> goes, its <source> stays
#            with a type and without an address, around the picture now, and the larger picture for dense screens is lost.
# Seen:      <audio controls src> -> <audio src>; <source srcset type> -> <source type>
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends python3-lxml >/dev/null
[ "$(dpkg-query -W -f '${Version}' python3-lxml)" = 4.9.2-1+deb12u1 ]

/usr/bin/python3 -W ignore - <<'PYTHON' | tee seen
from lxml.html.clean import Cleaner

for html in (
    '<audio controls src="/bac.mp3"></audio>',
    '<video controls src="/bac.mp4" poster="/bac.jpg" width="640" height="360"></video>',
    '<figure><picture><source srcset="/bac.webp" type="image/webp"><img src="/bac.jpg" srcset="/grand.jpg 2x" alt="Le bac" loading="lazy"></picture></figure>',
    '<p>un <a href="/suite" hreflang="fr" title="La suite">lien</a></p>',
):
    print(Cleaner().clean_html(html))
PYTHON

diff seen - <<'SEEN'
<audio src="/bac.mp3"></audio>
<video src="/bac.mp4" width="640" height="360"></video>
<figure><source type="image/webp"><img src="/bac.jpg" alt="Le bac"></source></figure>
<p>un <a href="/suite" hreflang="fr" title="La suite">lien</a></p>
SEEN
