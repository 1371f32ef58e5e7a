#!/usr/bin/env bash
# html-entities decodes a reference to half a character as that half, which no XML and no UTF-8 can hold.
#
# Packages:  npm: html-entities 2.6.0, entities 6.0.1, he 1.2.0.
# Expected:  HTML's standard (section 13.2.5.80) gives U+FFFD for a reference to a surrogate, as browsers, entities and he do.
# Behaviour: "&#55357;", what is left of an emoji that was cut or escaped unit by unit, becomes a lone surrogate. The string compares unequal
#            to what is read back after it was written (U+FFFD in UTF-8), and encodeURIComponent of it throws. Two halves side by side do
#            make the emoji, where the others leave two marks.
# Seen:      see the end of this script
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . html-entities@2.6.0 entities@6.0.1 he@1.2.0 >/dev/null

cat > halves.cjs <<'JS'
const decoders = { 'html-entities': require('html-entities').decode, entities: require('entities').decodeHTML, he: require('he').decode };
for (const text of ['Fini &#55357;', 'Fini &#xD83D;&#xDE00;']) {
  for (const [name, decode] of Object.entries(decoders)) {
    const title = decode(text);
    let address;
    try { encodeURIComponent(title); address = 'fits into an address'; } catch (e) { address = e.name; }
    const back = Buffer.from(title, 'utf8').toString('utf8') === title ? 'comes back as written' : 'comes back as another';
    console.log(`${text} ${name}: ${[...title].slice(5).map(c => c.codePointAt(0).toString(16)).join(' ')}, ${back}, ${address}`);
  }
}
JS
node halves.cjs | tee seen

diff seen - <<'SEEN'
Fini &#55357; html-entities: d83d, comes back as another, URIError
Fini &#55357; entities: fffd, comes back as written, fits into an address
Fini &#55357; he: fffd, comes back as written, fits into an address
Fini &#xD83D;&#xDE00; html-entities: 1f600, comes back as written, fits into an address
Fini &#xD83D;&#xDE00; entities: fffd fffd, comes back as written, fits into an address
Fini &#xD83D;&#xDE00; he: fffd fffd, comes back as written, fits into an address
SEEN
