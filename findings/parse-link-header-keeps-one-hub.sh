#!/usr/bin/env bash
# parse-link-header and li keep one link of each relation: of a feed's two WebSub hubs the first is never heard of.
#
# Package:   parse-link-header 2.0.0 and li 1.3.0 (npm); http-link-header 1.1.4 beside them.
# Expected:  a field may have several links of one relation (RFC 8288, section 3.5; a feed may name several WebSub hubs), and
#            relation types are compared without regard to case (RFC 8288, section 2.1.1).
# Behaviour: the result is an object by relation, and the last link of a relation takes the place of those before. REL="hub" is no link at all.
# Seen:      see below
# Needs:     Node.js 18 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . parse-link-header@2.0.0 li@1.3.0 http-link-header@1.1.4 >/dev/null

cat > read.cjs <<'JS'
const libraries = {
  'parse-link-header': (field) => Object.entries(require('parse-link-header')(field) ?? {}).map(([rel, link]) => [rel, link.url]),
  li: (field) => Object.entries(require('li').parse(field)),
  'http-link-header': (field) => require('http-link-header').parse(field).refs.map((link) => [link.rel, link.uri]),
};
const fields = ['<https://a.example/>; rel="hub", <https://b.example/>; rel="hub"', '<https://a.example/>; REL="hub"'];
for (const [name, read] of Object.entries(libraries)) {
  console.log(name + ': ' + fields.map((field) => read(field).map((link) => link.join('=')).join(' ') || 'nothing').join('; '));
}
JS
node read.cjs | tee seen

diff seen - <<'SEEN'
parse-link-header: hub=https://b.example/; nothing
li: hub=https://b.example/; nothing
http-link-header: hub=https://a.example/ hub=https://b.example/; hub=https://a.example/
SEEN
