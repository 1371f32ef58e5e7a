// node axe.mjs ROOT CHROMIUM: see `axe`.
import { readFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';

const [root, executablePath] = process.argv.slice(2);
const axe = readFileSync(new URL('node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const FIRST_VIEW = 100_000;

// What no link leads to, and one page of each kind to which a link leads: /sources/X for all sources, /feeds/X/entries/1 for all stories.
const seeds = ['/', '/search?q=de', '/search?q=zzzz', '/nothing-here', '/feeds/france?q=de'];
const kind = path => path.replace(/(feeds|sources|entries)\/[^/?]+/g, '$1/*').replace(/=[^&]*/g, '=*');
async function everyKind() {
  const found = new Map(), waiting = [...seeds];
  while (waiting.length > 0) {
    const path = waiting.shift();
    const one = seeds.includes(path) ? path : kind(path);
    if (found.has(one)) continue;
    const answer = await fetch(root + path, { headers: { accept: 'text/html' } });
    if (!answer.headers.get('content-type')?.startsWith('text/html')) continue;
    found.set(one, path);
    for (const [, href] of (await answer.text()).matchAll(/<a [^>]*?href="([^"#]+)/g)) {
      const target = new URL(href.replaceAll('&amp;', '&'), root + path);
      if (target.origin === root) waiting.push(target.pathname + target.search);
    }
  }
  return [...new Set(found.values())];
}

async function faultsOf(page, path, language, width) {
  const faults = [];
  page.on('console', message => {
    if (message.type() === 'error' && !message.text().includes('status of 404')) faults.push('console: ' + message.text());
  });
  page.on('pageerror', error => faults.push('script: ' + error.message));
  await page.goto(root + path, { waitUntil: 'load' });
  const bytes = await page.evaluate(() => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
    .filter(one => !/\.(png|jpe?g|gif|webp|avif)$/.test(one.name))
    .reduce((sum, one) => sum + one.transferSize, 0));
  if (bytes === 0) faults.push('the bytes of the view were not seen');
  if (bytes > FIRST_VIEW) faults.push(`a first view of ${bytes} bytes`);
  const seen = await page.evaluate(() => ({
    stickingOut: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    language: document.documentElement.lang,
    scripts: document.querySelectorAll('script:not([src]), [onclick], [onload], [onerror]').length,
    headings: document.querySelectorAll('h1').length,
  }));
  if (seen.stickingOut > 0) faults.push(`${seen.stickingOut} px stick out at the side`);
  if (seen.language !== language) faults.push('speaks ' + seen.language);
  if (seen.scripts > 0) faults.push(`${seen.scripts} inline scripts`);
  if (seen.headings !== 1) faults.push(`${seen.headings} first headings`);
  if (process.env.SHOTS) {
    await page.screenshot({ fullPage: !!process.env.WHOLE, path: `${process.env.SHOTS}/page${path.replace(/\W+/g, '-')}-${language}-${width}.png` });
  }
  await page.setJavaScriptEnabled(true); // axe itself waits for timers, which stand still without
  await page.evaluate(axe); // past the policy, which lets no script of the page's own run
  const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  for (const violation of found.violations) {
    if (['serious', 'critical'].includes(violation.impact)) {
      faults.push(`${violation.id}: ${violation.help}: ${violation.nodes.slice(0, 3).map(node => node.target.join(' ')).join(', ')}`);
    }
  }
  return { faults: [...new Set(faults)], bytes };
}

const browser = await puppeteer.launch({
  protocolTimeout: 60_000,
  executablePath, headless: true,
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
const paths = await everyKind();
let passed = 0, failed = 0, heaviest = { bytes: 0 };
async function look([path, language, scheme, width, scripting]) {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(scripting);
  await page.setCacheEnabled(false);
  await page.setViewport({ width, height: 900 });
  await page.setExtraHTTPHeaders({ 'Accept-Language': language });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  const { faults, bytes } = await faultsOf(page, path, language, width);
  if (bytes > heaviest.bytes) heaviest = { path, bytes };
  if (faults.length === 0) passed++;
  else {
    failed++;
    console.log(`${path} ${language} ${scheme} ${width}${scripting ? '' : ' without JavaScript'}\n  ${faults.join('\n  ')}`);
  }
  await page.close();
}
// Each language in each scheme, at each width, with JavaScript and without, but not every combination of the four.
const views = [['fr', 'light', 360, false], ['fr', 'dark', 1200, true], ['en', 'dark', 360, true], ['en', 'light', 1200, false]]
  .flatMap(view => paths.map(path => [path, ...view]));
for (const view of views) await look(view);
await browser.close();
console.log(`${paths.length} kinds of pages: ${paths.join(' ')}`);
console.log(`the heaviest first view: ${Math.round(heaviest.bytes)} bytes, ${heaviest.path}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
