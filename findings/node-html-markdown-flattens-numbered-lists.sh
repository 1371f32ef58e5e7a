#!/usr/bin/env bash
# node-html-markdown indents by two columns what stands in a numbered item, where Markdown needs three: sublists become siblings, and counting starts at 1.
#
# Package:   node-html-markdown 2.0.0 (npm), beside turndown 7.2.5; read again by commonmark 0.31.2.
# Expected:  CommonMark, 5.2: what belongs to "1. a" is indented at least as far as its text, three columns; a list that starts at 5 is written "5.".
# Behaviour: "1. a", "  1. b", "2. c": read again, b is the second of three. start="5" is lost, and of two paragraphs of an item one with a break is made.
# Seen:      a, b within a, c -> <li>a</li><li>b</li><li>c</li>; turndown keeps the list within the list, and start="5"
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . node-html-markdown@2.0.0 turndown@7.2.5 commonmark@0.31.2 >/dev/null

cat > lists.mjs <<'JS'
import { HtmlRenderer, Parser } from 'commonmark';
import { NodeHtmlMarkdown } from 'node-html-markdown';
import Turndown from 'turndown';

const again = markdown => new HtmlRenderer().render(new Parser().parse(markdown)).replace(/\n/g, '');
for (const html of ['<ol><li>a<ol><li>b</li></ol></li><li>c</li></ol>', '<ol start="5"><li>a</li></ol>', '<ul><li><p>a</p><p>b</p></li></ul>']) {
  console.log(html);
  console.log('  node-html-markdown:', again(NodeHtmlMarkdown.translate(html)));
  console.log('  turndown:', again(new Turndown().turndown(html)));
}
JS
node lists.mjs | tee seen

diff seen - <<'SEEN'
<ol><li>a<ol><li>b</li></ol></li><li>c</li></ol>
  node-html-markdown: <ol><li>a</li><li>b</li><li>c</li></ol>
  turndown: <ol><li>a<ol><li>b</li></ol></li><li>c</li></ol>
<ol start="5"><li>a</li></ol>
  node-html-markdown: <ol><li>a</li></ol>
  turndown: <ol start="5"><li>a</li></ol>
<ul><li><p>a</p><p>b</p></li></ul>
  node-html-markdown: <ul><li>a<br />b</li></ul>
  turndown: <ul><li><p>a</p><p>b</p></li></ul>
SEEN
