#!/usr/bin/env bash
# An empty element in a Link header makes two parsers lose the link after it: the second hub, or the feed's own address.
#
# Packages:  http-link-header 1.1.4, li 1.3.0 (npm).
# Expected:  "a , , b" is a list of a and b: recipients must accept and ignore empty elements (RFC 9110, 5.6.1.2), which come about where a
#            proxy joins header lines of which one is empty. Names of parameters are the same in any case (RFC 8288, 3).
# Behaviour: http-link-header makes the rest of the header the name of a parameter of the first link. li leaves the rest away; it also does not
#            know `Rel=`.
# Seen:      http-link-header: one link with a parameter ", , <https://two.example/>; rel"; li: one link, and none at all for Rel=.
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . http-link-header@1.1.4 li@1.3.0 >/dev/null

cat > read.cjs <<'JS'
const LinkHeader = require('http-link-header');
const li = require('li');

const headers = {
  'two': '<https://one.example/>; rel="hub", <https://two.example/>; rel="self"',
  'gap': '<https://one.example/>; rel="hub" , , <https://two.example/>; rel="self"',
  'Rel': '<https://one.example/>; Rel="hub"',
};
for (const [name, header] of Object.entries(headers)) {
  console.log(`${name}: http-link-header ${JSON.stringify(LinkHeader.parse(header).refs)}`);
  console.log(`${name}: li ${JSON.stringify(li.parse(header))}`);
}
JS
node read.cjs | tee seen

diff seen - <<'SEEN'
two: http-link-header [{"uri":"https://one.example/","rel":"hub"},{"uri":"https://two.example/","rel":"self"}]
two: li {"hub":"https://one.example/","self":"https://two.example/"}
gap: http-link-header [{"uri":"https://one.example/","rel":"hub",", , <https://two.example/>; rel":"self"}]
gap: li {"hub":"https://one.example/"}
Rel: http-link-header [{"uri":"https://one.example/","rel":"hub"}]
Rel: li {}
SEEN
