#!/usr/bin/env bash
# A link around a headline and a lead, as news sites write their cards, is no link any more in Turndown's Markdown, and one word in node-html-markdown's.
#
# Packages:  turndown 7.2.5, node-html-markdown 2.0.0, shown again by markdown-it 15.0.3 (npm).
# Expected:  HTML allows blocks in a link (4.5.1, "block links"). Markdown does not: the headline is the link, or the text is one line with a blank between.
# Behaviour: Turndown writes "[", empty lines, a heading, empty lines and "](…)": the page shows brackets, a heading, the address as text and no
#            link. node-html-markdown joins the last word of the headline to the first of the lead.
# Seen:      no <a> in the page of the first; "[Un bac neufIl arrive lundi.](…)" of the second
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

const html = '<a href="https://port.example/1"><h2>Un bac neuf</h2><p>Il arrive lundi.</p></a>';
for (const markdown of [new Turndown().turndown(html), new Turndown({ headingStyle: 'atx' }).turndown(html), NodeHtmlMarkdown.translate(html)]) {
  console.log(JSON.stringify([markdown, markdownIt().render(markdown)]));
}
JS
node turn.mjs | tee seen

diff seen - <<'SEEN'
["[\n\nUn bac neuf\n-----------\n\nIl arrive lundi.\n\n](https://port.example/1)","<p>[</p>\n<h2>Un bac neuf</h2>\n<p>Il arrive lundi.</p>\n<p>](https://port.example/1)</p>\n"]
["[\n\n## Un bac neuf\n\nIl arrive lundi.\n\n](https://port.example/1)","<p>[</p>\n<h2>Un bac neuf</h2>\n<p>Il arrive lundi.</p>\n<p>](https://port.example/1)</p>\n"]
["[Un bac neufIl arrive lundi.](https://port.example/1)","<p><a href=\"https://port.example/1\">Un bac neufIl arrive lundi.</a></p>\n"]
SEEN
