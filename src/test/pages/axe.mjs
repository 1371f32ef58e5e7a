// node axe.mjs ROOT CHROMIUM: see `axe`.
import { readFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';

const [root, executablePath] = process.argv.slice(2);
const axe = readFileSync(new URL('node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const river = await (await fetch(root + '/feeds/france')).text();
const story = river.match(/france\/entries\/\d+/)[0];
const paths = ['/', '/feeds/france', '/feeds/' + story, '/feeds/france?q=de', '/search', '/search?q=de', '/sources', '/nothing-here'];

const browser = await puppeteer.launch({
  executablePath, headless: true,
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
let passed = 0, failed = 0;
// Each language in each scheme and at each width, without every combination of the three.
for (const [language, scheme, width] of [['fr', 'light', 360], ['fr', 'dark', 1200], ['en', 'dark', 360], ['en', 'light', 1200]]) {
  for (const path of paths) {
    const page = await browser.newPage();
    const faults = [];
    let bytes = 0;
    await page.setViewport({ width, height: 900 });
    await page.setExtraHTTPHeaders({ 'Accept-Language': language });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    page.on('console', message => {
      if (message.type() === 'error' && !message.text().includes('status of 404')) faults.push('console: ' + message.text());
    });
    page.on('pageerror', error => faults.push('script: ' + error.message));
    page.on('response', async response => {
      if (response.request().resourceType() !== 'image') bytes += Number(response.headers()['content-length'] ?? 0);
    });
    await page.goto(root + path, { waitUntil: 'load' });
    if (process.env.SHOTS) {
      await page.screenshot({ path: `${process.env.SHOTS}/${path.replace(/\W+/g, '-')}-${language}-${scheme}-${width}.png` });
    }
    const sticksOut = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (sticksOut > 0) faults.push(`${sticksOut} px stick out at the side`);
    if (bytes > 100_000) faults.push(`a first view of ${bytes} bytes`);
    const spoken = await page.evaluate(() => document.documentElement.lang);
    if (spoken !== language) faults.push('speaks ' + spoken);
    await page.evaluate(axe); // past the policy, which lets no script of the page's own run
    const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
    for (const violation of found.violations) {
      if (['serious', 'critical'].includes(violation.impact)) {
        faults.push(`${violation.id}: ${violation.help}: ${violation.nodes.slice(0, 3).map(node => node.target.join(' ')).join(', ')}`);
      }
    }
    if (faults.length === 0) passed++;
    else {
      failed++;
      console.log(`${path} ${language} ${scheme} ${width}\n  ${[...new Set(faults)].join('\n  ')}`);
    }
    await page.close();
  }
}
await browser.close();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
