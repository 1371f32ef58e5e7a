#!/usr/bin/env bash
# robots-txt-parser lets a crawler in where a robots.txt names it in two groups: the second replaces the first.
#
# Packages:  robots-txt-parser 2.0.3; robots-parser 3.0.1 beside it (npm).
# Expected:  RFC 9309, 2.2.1: groups that name the same crawler are combined into one; 2.2.2: a path is compared after percent-encoding.
# Behaviour: robots-parser does both. robots-txt-parser knows the last group alone, and compares what is escaped with what is not: a rule of
#            /caf%C3%A9 does not hold for the address /café that a page links to.
# Seen:      robots-parser forbids /first, /second, /café; robots-txt-parser forbids /second alone
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . robots-txt-parser@2.0.3 robots-parser@3.0.1 >/dev/null

cat > ask.cjs <<'JS'
const robotsParser = require('robots-parser');
const robotsTxtParser = require('robots-txt-parser');

const site = 'https://site.example';
const groups = ['User-agent: reader', 'Disallow: /first', '', 'User-agent: *', 'Disallow: /', '', 'User-agent: reader', 'Disallow: /second'].join('\n');
const escaped = ['User-agent: reader', 'Disallow: /caf%C3%A9'].join('\n');

(async () => {
  for (const [rules, path] of [[groups, '/first'], [groups, '/second'], [groups, '/third'], [escaped, '/café']]) {
    const other = robotsTxtParser({ userAgent: 'reader', allowOnNeutral: true });
    other.parseRobots(site, rules);
    const allowed = [robotsParser(site + '/robots.txt', rules).isAllowed(site + path, 'reader'), await other.canCrawl(site + path)];
    console.log(path, ...allowed.map((yes) => (yes ? 'allowed' : 'forbidden')));
  }
})();
JS
node ask.cjs | tee seen

diff seen - <<'SEEN'
/first forbidden allowed
/second forbidden forbidden
/third allowed allowed
/café forbidden allowed
SEEN
