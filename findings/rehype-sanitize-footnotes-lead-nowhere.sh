#!/usr/bin/env bash
# rehype-sanitize renames the places in a text and not the links to them: an article's footnotes and its table of contents lead nowhere.
#
# Packages:  rehype-sanitize 6.0.0 with rehype 13.0.2; with remark-gfm 4.0.1, remark-rehype 11.1.2, unified 11.0.5, remark-parse 11.0.0, rehype-stringify 10.0.1 (npm).
# Expected:  the prefix keeps an article's ids apart from the page's own ("user-content-", as on GitHub); a link to #fn1 goes the same way, or both stay.
# Behaviour: id and name get the prefix, href keeps "#fn1". Markdown's footnotes, which remark-rehype gives the same prefix, get it twice: their links had been right
#            before cleaning. The README owns that links are broken now and shows a script for the page that finds the renamed places, as GitHub has one; in a feed, a
#            mail or a page without scripts there is none, and of the second prefix it says nothing.
# Seen:      <a href="#fn1"> … <li id="user-content-fn1">; of Markdown href="#user-content-fn-1", id="user-content-user-content-fn-1"
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . rehype@13.0.2 rehype-sanitize@6.0.0 remark-gfm@4.0.1 remark-rehype@11.1.2 unified@11.0.5 remark-parse@11.0.0 \
  rehype-stringify@10.0.1 >/dev/null

cat > notes.mjs <<'JS'
import { rehype } from 'rehype';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

const told = (name, file) => {
  const html = String(file);
  const places = [...html.matchAll(/ (?:id|name)="([^"]*)"/g)].map((found) => found[1]);
  for (const [, target] of html.matchAll(/href="#([^"]*)"/g)) {
    console.log(`${name}: #${target} ${places.includes(target) ? 'is there' : `is not among ${places.join(', ')}`}`);
  }
};
told('HTML', await rehype().data('settings', { fragment: true }).use(rehypeSanitize)
  .process('<p>The ferry<a href="#fn1">1</a></p><h2 id="fares">Fares</h2><ol><li id="fn1">In winter.</li></ol><a href="#fares">Fares</a>'));
const markdown = unified().use(remarkParse).use(remarkGfm).use(remarkRehype);
const note = 'The ferry[^1] leaves.\n\n[^1]: In winter.\n';
told('Markdown', await markdown().use(rehypeStringify).process(note));
told('Markdown, cleaned', await markdown().use(rehypeSanitize).use(rehypeStringify).process(note));
JS
node notes.mjs | tee seen

diff seen - <<'SEEN'
HTML: #fn1 is not among user-content-fares, user-content-fn1
HTML: #fares is not among user-content-fares, user-content-fn1
Markdown: #user-content-fn-1 is there
Markdown: #user-content-fnref-1 is there
Markdown, cleaned: #user-content-fn-1 is not among user-content-user-content-fnref-1, user-content-footnote-label, user-content-user-content-fn-1
Markdown, cleaned: #user-content-fnref-1 is not among user-content-user-content-fnref-1, user-content-footnote-label, user-content-user-content-fn-1
SEEN
