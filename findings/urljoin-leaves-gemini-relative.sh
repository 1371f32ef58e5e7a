#!/usr/bin/env bash
# Python's urljoin gives "bac.gmi" back as it is where the base is a gemini:// address, and cannot ask for "the same page without its query".
#
# Package:   Debian 12: python3 3.11, urllib.parse.urljoin; Node.js's URL, Ruby's URI.join and Perl's URI beside it.
# Expected:  relative references are resolved by the syntax alone, whatever the scheme (RFC 3986, 5.2); "?" is an empty query, which takes the place of
#            the base's (5.2.2), and "#" an empty fragment.
# Behaviour: only the schemes of a list in the module are resolved; gemini and others that came since are not, and there is no error: feeds of
#            capsules get links that lead nowhere. "?" is taken for nothing, so that the link to a list without its filter is the filtered list.
# Seen:      gemini: Python bac.gmi, the others gemini://port.example/blog/bac.gmi; "?": Python …/list?tag=1, the others …/list?
# Needs:     Debian 12 (run as root to let it install), Node.js 20 or newer.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends python3 ruby perl liburi-perl >/dev/null

joined() {
  /usr/bin/python3 -c 'import sys; from urllib.parse import urljoin; print(f"Python {sys.argv[2]!r} {urljoin(sys.argv[1], sys.argv[2])}")' "$1" "$2"
  node -e 'console.log(`Node.js ${new URL(process.argv[2], process.argv[1])}`)' "$1" "$2"
  ruby -ruri -e 'puts "Ruby #{URI.join(ARGV[0], ARGV[1])}"' "$1" "$2"
  perl -MURI -e 'print "Perl ", URI->new_abs($ARGV[1], $ARGV[0]), "\n"' "$1" "$2"
}
{
  joined gemini://port.example/blog/feed.xml bac.gmi
  joined https://port.example/blog/feed.xml bac.html
  joined 'https://port.example/list?tag=1' '?'
} | tee seen

diff seen - <<'SEEN'
Python 'bac.gmi' bac.gmi
Node.js gemini://port.example/blog/bac.gmi
Ruby gemini://port.example/blog/bac.gmi
Perl gemini://port.example/blog/bac.gmi
Python 'bac.html' https://port.example/blog/bac.html
Node.js https://port.example/blog/bac.html
Ruby https://port.example/blog/bac.html
Perl https://port.example/blog/bac.html
Python '?' https://port.example/list?tag=1
Node.js https://port.example/list?
Ruby https://port.example/list?
Perl https://port.example/list?
SEEN
