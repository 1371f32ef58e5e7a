#!/usr/bin/env bash
# sitemap reads no date that is exact to the month or the minute, and writes one that is exact to the day as midnight in Greenwich.
#
# Package:   sitemap 9.0.1 (npm), parseSitemap and SitemapStream.
# Expected:  lastmod and news:publication_date are W3C dates, and that note has six grades: YYYY, YYYY-MM, YYYY-MM-DD, then with hours and minutes,
#            with seconds, with fractions. A day stays a day.
# Behaviour: 2026-03 and 2026-03-14T09:00+01:00 are called no ISO 8601 and left out, so that a news page has no date. Written, 2026-03-14 becomes
#            2026-03-14T00:00:00.000Z and 2026-03 the first of March: a claim that nobody made, and west of Greenwich the day before.
# Seen:      read: none, 2026-03-14, none, 2026-03-14T09:00:00+01:00; written: 2026-03-01T00:00:00.000Z, 2026-03-14T00:00:00.000Z
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . sitemap@9.0.1 >/dev/null

cat > dates.mjs <<'JS'
import { Readable } from 'node:stream';
import { parseSitemap, SitemapStream, streamToPromise } from 'sitemap';

console.warn = () => {};
for (const date of ['2026-03', '2026-03-14', '2026-03-14T09:00+01:00', '2026-03-14T09:00:00+01:00']) {
  const [page] = await parseSitemap(Readable.from([`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://port.example/</loc>
    <lastmod>${date}</lastmod></url></urlset>`]));
  const stream = new SitemapStream({ hostname: 'https://port.example/' });
  stream.end({ url: '/', lastmod: date });
  console.log(`${date}: read ${page.lastmod ?? 'none'}, written ${String(await streamToPromise(stream)).match('<lastmod>(.*?)<')[1]}`);
}
JS
node dates.mjs 2>/dev/null | tee seen

diff seen - <<'SEEN'
2026-03: read none, written 2026-03-01T00:00:00.000Z
2026-03-14: read 2026-03-14, written 2026-03-14T00:00:00.000Z
2026-03-14T09:00+01:00: read none, written 2026-03-14T08:00:00.000Z
2026-03-14T09:00:00+01:00: read 2026-03-14T09:00:00+01:00, written 2026-03-14T08:00:00.000Z
SEEN
