#!/usr/bin/env bash
# Five libraries that turn HTML into text or Markdown write 106 for ten to the sixth, and 20193 for a year with a footnote; three text browsers do not.
#
# Packages:  html-to-text 10.0.1, turndown 7.2.5, node-html-markdown 2.0.0, striptags 3.2.0 (npm); Debian 12: python3-html2text 2020.1.16-2,
#            lynx 2.9.0, w3m 0.5.3, elinks 0.13.2.
# Expected:  what is raised stays apart from what it stands beside: 10^6, 10**6, 10⁶, or at least a blank or a bracket.
# Behaviour: the digits of <sup> are joined to those before it. The number in a mail's plain text, in a search or in a comparison is another number
#            than the page shows. lynx, w3m and elinks write 10^6 and 2019^3.
# Seen:      106 litres en 20193 five times, 10^6 litres en 2019^3 three times
# Needs:     Node.js 20 or newer, npm; Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends python3-html2text lynx w3m elinks >/dev/null
[ "$(dpkg-query -W -f '${Version}' python3-html2text)" = 2020.1.16-2 ]

npm install --silent --no-audit --no-fund --prefix . html-to-text@10.0.1 turndown@7.2.5 node-html-markdown@2.0.0 striptags@3.2.0 >/dev/null
html='<p>10<sup>6</sup> litres en 2019<sup>3</sup></p>'
cat > convert.mjs <<'JS'
import { convert } from 'html-to-text';
import { NodeHtmlMarkdown } from 'node-html-markdown';
import striptags from 'striptags';
import TurndownService from 'turndown';

const html = process.argv[2];
console.log(`html-to-text: ${convert(html)}`);
console.log(`turndown: ${new TurndownService().turndown(html)}`);
console.log(`node-html-markdown: ${NodeHtmlMarkdown.translate(html)}`);
console.log(`striptags: ${striptags(html)}`);
JS
{
    node convert.mjs "$html"
    echo "html2text: $(/usr/bin/python3 -c 'import html2text, sys; print(html2text.html2text(sys.argv[1]).strip())' "$html")"
    echo "lynx: $(lynx -stdin -dump -nolist <<< "$html" | xargs)"
    echo "w3m: $(w3m -T text/html -dump <<< "$html" | xargs)"
    echo "elinks: $(elinks -dump -no-home -force-html <<< "$html" | xargs)"
} | tee seen

diff seen - <<'SEEN'
html-to-text: 106 litres en 20193
turndown: 106 litres en 20193
node-html-markdown: 106 litres en 20193
striptags: 106 litres en 20193
html2text: 106 litres en 20193
lynx: 10^6 litres en 2019^3
w3m: 10^6 litres en 2019^3
elinks: 10^6 litres en 2019^3
SEEN
