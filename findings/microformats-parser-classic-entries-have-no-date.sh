#!/usr/bin/env bash
# microformats-parser reads a classic hentry without its date of publication, and names its tags by their labels.
#
# Packages:  microformats-parser 2.0.6 (npm); Debian 12: python3-mf2py 1.1.2-2 beside it.
# Expected:  `published` of a classic hAtom entry is dt-published, as `updated` is dt-updated; a link with rel="tag" is the tag at the end of its
#            address (microformats2, backward compatibility of h-entry, and rel-tag: the tag is the last segment of the path).
# Behaviour: `updated` is read, `published` is not, be it a <time> or an <abbr>. The category is the text of the link: "La mer" and "Océan" of two
#            pages that both link to /tag/mer are two categories.
# Seen:      microformats-parser published none, category La mer; mf2py published 2026-03-14, category mer
# Needs:     Node.js 20 or newer, npm; Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends python3-mf2py >/dev/null
[ "$(dpkg-query -W -f '${Version}' python3-mf2py)" = 1.1.2-2 ]

npm install --silent --no-audit --no-fund --prefix . microformats-parser@2.0.6 >/dev/null
cat > page.html <<'HTML'
<div class="hentry"><h2 class="entry-title">Le bac</h2><time class="published" datetime="2026-03-14">14 mars</time>
<time class="updated" datetime="2026-03-15">15 mars</time><a rel="tag" href="/tag/mer">La mer</a></div>
HTML
cat > read.mjs <<'JS'
import fs from 'node:fs';
import { mf2 } from 'microformats-parser';

const { published, updated, category } = mf2(fs.readFileSync('page.html', 'utf8'), { baseUrl: 'https://port.example/' }).items[0].properties;
console.log(`microformats-parser: published ${published?.[0] ?? 'none'}, updated ${updated?.[0]}, category ${category?.[0]}`);
JS
cat > read.py <<'PYTHON'
import mf2py

found = mf2py.parse(doc=open("page.html").read(), url="https://port.example/")["items"][0]["properties"]
print(f"mf2py: published {found['published'][0]}, updated {found['updated'][0]}, category {found['category'][0]}")
PYTHON
{ node read.mjs; /usr/bin/python3 read.py 2>/dev/null; } | tee seen

diff seen - <<'SEEN'
microformats-parser: published none, updated 2026-03-15, category La mer
mf2py: published 2026-03-14, updated 2026-03-15, category mer
SEEN
