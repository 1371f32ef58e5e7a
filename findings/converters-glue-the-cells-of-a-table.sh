#!/usr/bin/env bash
# html-to-text, and Ruby's Sanitize where no tag is allowed, write a table in one word, cells and rows: 12 and 30 become 1230.
#
# Packages:  html-to-text 10.0.1, node-html-markdown 2.0.0 (npm); Debian 12: ruby-sanitize 6.0.0-1.1+deb12u1, ruby-html2text 0.2.0-1.1.
# Expected:  cells are boxes of their own: innerText puts a tab between them (HTML 3.2.7), and both put a break or a blank where a paragraph, a list's item or
#            a row ends.
# Behaviour: td, th and tr count as parts of a line. Of a table of results or departures the text has numbers that nobody wrote. html-to-text
#            has another way to show tables, to be asked for by name (selectors: table, dataTable).
# Seen:      <tr><td>Lyon</td><td>12</td><td>30</td></tr> -> Lyon1230
# Needs:     Node.js 20 or newer, npm; Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends ruby-html2text ruby-sanitize >/dev/null
npm install --silent --no-audit --no-fund --prefix . html-to-text@10.0.1 node-html-markdown@2.0.0 >/dev/null

cat > turn.mjs <<'JS'
import { convert } from 'html-to-text';
import { NodeHtmlMarkdown } from 'node-html-markdown';

const html = process.argv[2];
console.log('html-to-text:', JSON.stringify(convert(html)));
console.log('node-html-markdown:', JSON.stringify(NodeHtmlMarkdown.translate(html)));
JS
for html in '<table><tr><td>Lyon</td><td>12</td><td>30</td></tr><tr><td>Nice</td><td>1</td><td>7</td></tr></table>' '<ul><li>12</li><li>30</li></ul>'; do
  node turn.mjs "$html"
  /usr/bin/ruby -rsanitize -rhtml2text -e 'puts "Sanitize: #{Sanitize.fragment(ARGV[0]).inspect}", "html2text of Ruby: #{Html2Text.convert(ARGV[0]).inspect}"' "$html"
done | tee seen

diff seen - <<'SEEN'
html-to-text: "Lyon1230Nice17"
node-html-markdown: "| Lyon | 12 | 30 |\n| ---- | -- | -- |\n| Nice | 1  | 7  |"
Sanitize: "Lyon1230Nice17"
html2text of Ruby: "Lyon\t12\t30\nNice\t1\t7"
html-to-text: " * 12\n * 30"
node-html-markdown: "* 12\n* 30"
Sanitize: "  12  30  "
html2text of Ruby: "- 12\n- 30"
SEEN
