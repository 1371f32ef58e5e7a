#!/usr/bin/env bash
# Turndown and node-html-markdown write text that tells of a tag as the tag: of "La balise <b> est vieille" Markdown shows "La balise est vieille".
#
# Packages:  turndown 7.2.5, node-html-markdown 2.0.0, shown again by markdown-it 15.0.3 with its default for HTML on and off (npm).
# Expected:  Markdown passes HTML on (CommonMark 0.31.2, 6.6): "<" in text is escaped, "\<b>" or "&lt;b>", as both escape "*", "_" and "#".
# Behaviour: "<" is left as it is, whatever follows: the word is gone from the page, and the rest of it is bold.
# Seen:      <p>La balise &lt;b&gt; est vieille</p> -> La balise <b> est vieille -> <p>La balise <b> est vieille</p>
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . turndown@7.2.5 node-html-markdown@2.0.0 markdown-it@15.0.3 >/dev/null

cat > turn.mjs <<'JS'
import markdownIt from 'markdown-it';
import { NodeHtmlMarkdown } from 'node-html-markdown';
import Turndown from 'turndown';

for (const html of ['<p>La balise &lt;b&gt; est vieille</p>', '<p>a &lt; b * c</p>']) {
  for (const markdown of [new Turndown().turndown(html), NodeHtmlMarkdown.translate(html)]) {
    console.log(JSON.stringify([html, markdown, markdownIt({ html: true }).render(markdown)]));
  }
}
JS
node turn.mjs | tee seen

diff seen - <<'SEEN'
["<p>La balise &lt;b&gt; est vieille</p>","La balise <b> est vieille","<p>La balise <b> est vieille</p>\n"]
["<p>La balise &lt;b&gt; est vieille</p>","La balise <b> est vieille","<p>La balise <b> est vieille</p>\n"]
["<p>a &lt; b * c</p>","a < b \\* c","<p>a &lt; b * c</p>\n"]
["<p>a &lt; b * c</p>","a < b \\* c","<p>a &lt; b * c</p>\n"]
SEEN
