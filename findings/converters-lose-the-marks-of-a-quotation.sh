#!/usr/bin/env bash
# Five converters from HTML to text or Markdown drop <q> with its quotation marks: what a minister is said to have said becomes what the paper says.
#
# Packages:  html-to-text 10.0.1, turndown 7.2.5, node-html-markdown 2.0.0, string-strip-html 13.7.6 (npm); Debian 12: ruby-html2text 0.2.0-1.1 and
#            python3-html2text 2020.1.16-2.
# Expected:  the marks belong to the element: HTML says that a user agent puts them around it, and that authors write none (4.5.7, the q element).
# Behaviour: the element is unwrapped like a span. Python's html2text writes the marks, and is the only one of six.
# Seen:      Le maire : <q>le pont est sûr</q>. -> Le maire : le pont est sûr.
# Needs:     Node.js 20 or newer, npm; Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends ruby-html2text python3-html2text >/dev/null
npm install --silent --no-audit --no-fund --prefix . html-to-text@10.0.1 turndown@7.2.5 node-html-markdown@2.0.0 string-strip-html@13.7.6 >/dev/null

cat > turn.mjs <<'JS'
import { convert } from 'html-to-text';
import { NodeHtmlMarkdown } from 'node-html-markdown';
import { stripHtml } from 'string-strip-html';
import Turndown from 'turndown';

const html = process.argv[2];
console.log('html-to-text:', convert(html));
console.log('turndown:', new Turndown().turndown(html));
console.log('node-html-markdown:', NodeHtmlMarkdown.translate(html));
console.log('string-strip-html:', stripHtml(html).result);
JS
html='<p>Le maire : <q>le pont est sûr</q>.</p>'
{
  node turn.mjs "$html"
  echo "html2text of Ruby: $(/usr/bin/ruby -rhtml2text -e 'puts Html2Text.convert(ARGV[0])' "$html")"
  echo "html2text of Python: $(/usr/bin/python3 -c 'import html2text, sys; print(html2text.html2text(sys.argv[1]).strip())' "$html")"
} | tee seen

diff seen - <<'SEEN'
html-to-text: Le maire : le pont est sûr.
turndown: Le maire : le pont est sûr.
node-html-markdown: Le maire : le pont est sûr.
string-strip-html: Le maire : le pont est sûr.
html2text of Ruby: Le maire : le pont est sûr.
html2text of Python: Le maire : "le pont est sûr".
SEEN
