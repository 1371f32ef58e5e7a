#!/usr/bin/env bash
# sitemapper, asked for the pages since this morning, leaves out all that are dated by today's day, and all without a date.
#
# Package:   sitemapper 4.1.6 (npm), with the option lastmod.
# Expected:  a lastmod may leave the time out (sitemaps.org, "lastmod"), and then means the day; it is optional. Asked for what may have changed since ten
#            o'clock, a page of that day may have, and so may one that does not say; for certain it has not only where the date is before.
# Behaviour: a day is its midnight in Greenwich, which is before ten, and no date is no page. A poller that asks for what came since it asked last, each hour,
#            never sees an article of a sitemap with days, on no day: by the next morning it is a day too old.
# Seen:      without lastmod: day undated time; since 2026-11-30T10:00Z: time; since 2026-11-30T00:00Z: day time
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . sitemapper@4.1.6 >/dev/null

cat > since.mjs <<'JS'
import { createServer } from 'node:http';
import Sitemapper from 'sitemapper';

const sitemap = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://port.example/day</loc><lastmod>2026-11-30</lastmod></url>
<url><loc>https://port.example/undated</loc></url>
<url><loc>https://port.example/time</loc><lastmod>2026-11-30T11:00:00Z</lastmod></url>
</urlset>`;
const server = createServer((_, answer) => answer.setHeader('Content-Type', 'application/xml').end(sitemap));
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
const url = `http://127.0.0.1:${server.address().port}/sitemap.xml`;
for (const since of [undefined, '2026-11-30T10:00:00Z', '2026-11-30T00:00:00Z']) {
  const { sites } = await new Sitemapper({ url, ...(since && { lastmod: Date.parse(since) }) }).fetch();
  console.log(`${since ?? 'all'}: ${sites.map((site) => site.split('/').pop()).join(' ')}`);
}
server.closeAllConnections();
server.close();
JS
timeout 60 node since.mjs | tee seen

diff seen - <<'SEEN'
all: day undated time
2026-11-30T10:00:00Z: time
2026-11-30T00:00:00Z: day time
SEEN
