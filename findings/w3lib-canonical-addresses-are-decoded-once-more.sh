#!/usr/bin/env bash
# w3lib's canonical form of an address, by which Scrapy knows pages again, is another address: %2541 becomes %41, and 100%25 a bare "100%".
#
# Package:   Debian 12: python3-w3lib 2.1.1-1, canonicalize_url.
# Expected:  the canonical form is equivalent, and canonical (applied twice it is the same): "%25" in a path is a percent sign, and stays escaped.
# Behaviour: the path is decoded, and encoded again with "%" taken for part of an escape: what was escaped twice is escaped once, and at the next
#            time not at all. Two pages, /%2541 and /%41 (which is /A), fall together; the address of the first no longer leads to it.
# Seen:      /%2541 -> /%41 -> /A; /100%25 -> /100%
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends python3-w3lib >/dev/null
[ "$(dpkg-query -W -f '${Version}' python3-w3lib)" = '2.1.1-1' ]

/usr/bin/python3 - <<'PYTHON' | tee seen
from w3lib.url import canonicalize_url

for path in "%2541", "100%25", "a%252Fb", "?a=%2541", "caf%C3%A9":
    once = canonicalize_url("https://port.example/" + path)
    print(path, once, canonicalize_url(once))
PYTHON

diff seen - <<'SEEN'
%2541 https://port.example/%41 https://port.example/A
100%25 https://port.example/100% https://port.example/100%
a%252Fb https://port.example/a%2Fb https://port.example/a%2Fb
?a=%2541 https://port.example/?a=%2541 https://port.example/?a=%2541
caf%C3%A9 https://port.example/caf%C3%A9 https://port.example/caf%C3%A9
SEEN
