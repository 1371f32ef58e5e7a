#!/usr/bin/env bash
# url-normalize of Python turns %2F in a path into a slash, one of two slashes into none, and a letter of an old encoding into U+FFFD: other addresses.
#
# Package:   Debian 12: python3-url-normalize 1.4.3-2; beside it w3lib 2.1.1 (python3-w3lib, canonicalize_url).
# Expected:  an escaped reserved character is not the character (RFC 3986, 2.2 and 6.2.2.2: only unreserved ones are decoded); what is no UTF-8 stays as it is.
# Behaviour: path and query are decoded whole and encoded again: /a%2Fb becomes /a/b, ?q=%E9 becomes ?q=%EF%BF%BD, which no server ever meant. What is
#            compared or asked by such an address is another page or none.
# Seen:      https://port.example/a%2Fb -> https://port.example/a/b
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends python3-url-normalize python3-w3lib >/dev/null
[ "$(dpkg-query -W -f '${Version}' python3-url-normalize)" = 1.4.3-2 ]

/usr/bin/python3 - <<'PYTHON' | tee seen
from url_normalize import url_normalize
from w3lib.url import canonicalize_url

for url in "a%2Fb", "a//b", "?q=%E9t%E9", "?q=%C3%A9t%C3%A9", "100%25", "?a=1%262":
    url = "https://port.example/" + url
    print(f"{url} -> {url_normalize(url)} (w3lib {canonicalize_url(url)})")
PYTHON

diff seen - <<'SEEN'
https://port.example/a%2Fb -> https://port.example/a/b (w3lib https://port.example/a%2Fb)
https://port.example/a//b -> https://port.example/a/b (w3lib https://port.example/a//b)
https://port.example/?q=%E9t%E9 -> https://port.example/?q=%EF%BF%BDt%EF%BF%BD (w3lib https://port.example/?q=%E9t%E9)
https://port.example/?q=%C3%A9t%C3%A9 -> https://port.example/?q=%C3%A9t%C3%A9 (w3lib https://port.example/?q=%C3%A9t%C3%A9)
https://port.example/100%25 -> https://port.example/100%25 (w3lib https://port.example/100%)
https://port.example/?a=1%262 -> https://port.example/?a=1%262 (w3lib https://port.example/?a=1%262)
SEEN
