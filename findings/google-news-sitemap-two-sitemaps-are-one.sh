#!/usr/bin/env bash
# google-news-sitemap: two sitemaps that one process makes have each other's articles, a sitemap that is made every quarter of an hour all those of before; keywords never arrive.
#
# Package:   npm: google-news-sitemap 1.1.1.
# Expected:  what is added to one builder stands in that one; a new builder is empty, as getTotal says. Keywords and genres, which add takes, are written as <news:keywords>
#            and <news:genres>.
# Behaviour: all builders write into one list of the module: the sitemap of the French pages has the English articles, and an article that was taken down, or is older than the
#            two days that a news sitemap may reach back, stays until the process ends or clear() is called, which empties the others, too. getTotal counts the builder's own.
#            Keywords are gathered and not written; who gives no name of a publication is called after the author of the package.
# Seen:      french: 1 added, 2 in the sitemap; english: 1 added, 2 in the sitemap; a new one: 0 added, 2 in the sitemap; keywords written: false; publication: Dimas Lanjaka
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . google-news-sitemap@1.1.1 >/dev/null

cat > sitemaps.mjs <<'JS'
import Sitemap from 'google-news-sitemap';

const french = new Sitemap();
french.add({ location: 'https://gazette.example/pont', title: 'Le pont rouvre', publication_language: 'fr', publication_date: '2026-03-09T08:00:00Z', keywords: ['pont', 'travaux'] });
const english = new Sitemap();
english.add({ location: 'https://gazette.example/en/bridge', title: 'The bridge reopens', publication_date: '2026-03-09T09:00:00Z', publication_name: 'The Gazette' });
for (const [name, sitemap] of Object.entries({ french, english, 'a new one': new Sitemap() })) {
  console.log(`${name}: ${sitemap.getTotal()} added, ${sitemap.toString().match(/<loc>/g).length} in the sitemap`);
}
console.log(`keywords written: ${french.toString().includes('keywords')}`);
console.log(`publication: ${french.toString().match(/<news:name>([^<]*)/)[1]}`);
JS
node sitemaps.mjs | tee seen

diff seen - <<'SEEN'
french: 1 added, 2 in the sitemap
english: 1 added, 2 in the sitemap
a new one: 0 added, 2 in the sitemap
keywords written: false
publication: Dimas Lanjaka (Default User)
SEEN
