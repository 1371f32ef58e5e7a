#!/usr/bin/env bash
# jsonfeed-to-atom and jsonfeed-to-rss refuse JSON Feed 1.1, which is what JSON Feed has been since 2020.
#
# Package:   jsonfeed-to-atom 1.2.5 and jsonfeed-to-rss 3.0.8 (npm).
# Expected:  1.1 adds `authors` and `language` and takes nothing away that a document of 1 had; one that uses neither differs in its version alone.
# Behaviour: any version but https://jsonfeed.org/version/1 is an error, also for a document that uses nothing new.
# Seen:      version/1: atom yes, rss yes; version/1.1: atom no, rss no
# Needs:     Node.js 18 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . jsonfeed-to-atom@1.2.5 jsonfeed-to-rss@3.0.8 >/dev/null

cat > convert.mjs <<'JS'
import atom from 'jsonfeed-to-atom';
import rss from 'jsonfeed-to-rss';

const converted = (convert, version) => {
  try {
    return convert({
      version: `https://jsonfeed.org/version/${version}`,
      title: 'Le port',
      home_page_url: 'https://port.example/',
      feed_url: 'https://port.example/feed.json',
      author: { name: 'Anne' },
      items: [{ id: 'bac', title: 'Le bac', content_text: 'Huit heures.', date_published: '2026-03-14T09:26:53Z' }],
    }).includes('Le bac') ? 'yes' : 'no';
  } catch (refusal) {
    return 'no';
  }
};
for (const version of ['1', '1.1']) {
  console.log(`version/${version}: atom ${converted(atom, version)}, rss ${converted(rss, version)}`);
}
JS
node convert.mjs | tee seen

diff seen - <<'SEEN'
version/1: atom yes, rss yes
version/1.1: atom no, rss no
SEEN
