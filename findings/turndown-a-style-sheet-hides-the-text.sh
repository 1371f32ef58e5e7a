#!/usr/bin/env bash
# turndown writes what stands in style and script into the text; where it begins <!-- , as in what Word pastes, Markdown shows nothing of what follows.
#
# Package:   turndown 7.2.5 (npm), with its defaults, beside node-html-markdown 2.0.0; read again by commonmark 0.31.2.
# Expected:  style and script are no text (HTML, 15.3.1: display: none); those who pass HTML on leave them out.
# Behaviour: p{margin:0} stands before the text. <!-- is not escaped, and is an HTML block of the second kind (CommonMark, 4.6), which ends with --> or with the
#            document: a sheet whose comment never ends, which is right in HTML, takes the whole text out of sight.
# Seen:      "<!-- p { margin: 0 }", Hello, World -> one comment; node-html-markdown <p>Hello</p><p>World</p>
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . node-html-markdown@2.0.0 turndown@7.2.5 commonmark@0.31.2 >/dev/null

cat > sheets.mjs <<'JS'
import { HtmlRenderer, Parser } from 'commonmark';
import { NodeHtmlMarkdown } from 'node-html-markdown';
import Turndown from 'turndown';

const again = markdown => JSON.stringify(new HtmlRenderer().render(new Parser().parse(markdown)));
for (const html of ['<style>p { margin: 0 }</style><p>Hello</p>', '<style><!-- p { margin: 0 } </style><p>Hello</p><p>World</p>', '<p>a &lt;!-- b</p>']) {
  console.log(html);
  console.log('  turndown:', again(new Turndown().turndown(html)));
  console.log('  node-html-markdown:', again(NodeHtmlMarkdown.translate(html)));
}
JS
node sheets.mjs | tee seen

diff seen - <<'SEEN'
<style>p { margin: 0 }</style><p>Hello</p>
  turndown: "<p>p { margin: 0 }</p>\n<p>Hello</p>\n"
  node-html-markdown: "<p>Hello</p>\n"
<style><!-- p { margin: 0 } </style><p>Hello</p><p>World</p>
  turndown: "<!-- p { margin: 0 }\n\nHello\n\nWorld\n"
  node-html-markdown: "<p>Hello</p>\n<p>World</p>\n"
<p>a &lt;!-- b</p>
  turndown: "<p>a &lt;!-- b</p>\n"
  node-html-markdown: "<p>a &lt;!-- b</p>\n"
SEEN
