#!/usr/bin/env bash
# get-feeds and rss-finder look for a page's feeds by the letter: each misses spellings of the same link that HTML takes for equal.
#
# Packages:  get-feeds 1.1.0, rss-finder 2.1.5 (npm).
# Expected:  one feed on each page, at /feed or /blog/feed: names and values of rel and type are compared without case, rel is a set of words, type
#            may have parameters, and base counts (HTML standard, 4.6.6.1 and 4.2.3).
# Behaviour: get-feeds misses capitals and a second word in rel, rss-finder capitals and parameters, and it leaves base out, so that the address
#            that it finds does not exist.
# Seen:      see the end of this script
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . get-feeds@1.1.0 rss-finder@2.1.5 >/dev/null 2>&1

cat > find.cjs <<'JS'
const http = require('http');
const getFeeds = require('get-feeds');
const rssFinder = require('rss-finder');

const pages = {
  plain: '<link rel="alternate" type="application/rss+xml" href="/feed">',
  capitals: '<link rel="Alternate" type="Application/RSS+XML" href="/feed">',
  words: '<link rel="home alternate" type="application/rss+xml" href="/feed">',
  parameter: '<link rel="alternate" type="application/rss+xml; charset=utf-8" href="/feed">',
  base: '<base href="/blog/"><link rel="alternate" type="application/rss+xml" href="feed">',
};
const page = (name) => `<!DOCTYPE html><html><head><title>t</title>${pages[name]}</head><body>b</body></html>`;
const server = http.createServer((request, response) => {
  const name = request.url.split('/')[1];
  response.setHeader('Content-Type', 'text/html; charset=utf-8').end(name in pages ? page(name) : page('plain'));
});
server.listen(0, '127.0.0.1', async () => {
  const site = `http://127.0.0.1:${server.address().port}`;
  for (const name of Object.keys(pages)) {
    const address = `${site}/${name}/page.html`;
    const one = (await getFeeds(page(name), address)).map((feed) => feed.href);
    const other = (await rssFinder(address)).feedUrls.map((feed) => feed.url);
    console.log(name, ...[one, other].map((found) => found.map((url) => new URL(url, site).pathname).join(' ') || 'none'));
  }
  process.exit(0);
});
JS
timeout 60 node find.cjs 2>/dev/null | tee seen

diff seen - <<'SEEN'
plain /feed /feed
capitals none none
words none /feed
parameter /feed none
base /blog/feed /base/feed
SEEN
