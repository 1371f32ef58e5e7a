#!/usr/bin/env bash
# metascraper dates an article by its last correction, though the page says when it was published, and a section called "updates" dates one that says nothing.
#
# Package:   metascraper 5.49.24 and metascraper-date 5.49.24 (npm), the property `date`.
# Expected:  a page with datePublished and dateModified (schema.org), or article:published_time and article:modified_time (ogp.me), has a date: the first. The other is there to
#            be shown beside it.
# Behaviour: the order is modified before published: the archive of ten years that a publisher touches in one night is news of today. Where neither is said,
#            any element whose id or class has "date" or "time" somewhere in it is read as a date, "updates" and "sometimes" among them, before nothing.
# Seen:      published 2019, modified 2026: 2026-11-30; published alone: 2019-05-03; id="updates": 2024-03-12
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --ignore-scripts --prefix . metascraper@5.49.24 metascraper-date@5.49.24 >/dev/null

cat > date.mjs <<'JS'
import metascraper from 'metascraper';
import date from 'metascraper-date';

const scrape = metascraper([date()]);
const published = '<meta property="article:published_time" content="2019-05-03T08:00:00Z">';
const modified = '<meta property="article:modified_time" content="2026-11-30T08:00:00Z">';
const updates = '<div id="updates">2024-03-12</div>';
for (const [name, head, body] of [['published and modified', published + modified, ''], ['published', published, ''], ['neither, id updates', '', updates]]) {
  const html = `<!doctype html><html><head><title>Le quai</title>${head}</head><body><p>Le quai.</p>${body}</body></html>`;
  console.log(`${name}: ${(await scrape({ html, url: 'https://example.com/1' })).date}`);
}
JS
timeout 60 node date.mjs | tee seen

diff seen - <<'SEEN'
published and modified: 2026-11-30T08:00:00.000Z
published: 2019-05-03T08:00:00.000Z
neither, id updates: 2024-03-12T00:00:00.000Z
SEEN
