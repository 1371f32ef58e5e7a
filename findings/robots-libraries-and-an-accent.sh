#!/usr/bin/env bash
# Whether "Disallow: /été" forbids /%C3%A9t%C3%A9 depends on the library: of six, three let a crawler in where the site forbids it.
#
# Packages:  robots-parser 3.0.1, robots-txt-guard 1.0.2 with robots-txt-parse 2.0.1, robots-txt-parser 2.0.3 (npm); Debian 12: libwww-robotrules-perl 6.02-1,
#            python3-protego 0.2.1+dfsg-1, and urllib.robotparser of Python 3.11.
# Expected:  octets outside ASCII are percent-encoded before rule and path are compared (RFC 9309, 2.2.2, whose table has such a pair), and the letters
#            of an escape may be large or small (RFC 3986, 6.2.2.1).
# Behaviour: some compare letter by letter. A site that writes its rules as people read them, and is asked by addresses as programs write them, is
#            read in full.
# Seen:      see below: rule | path -> forbidden or allowed, by library
# Needs:     Node.js 20 or newer, npm; Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends libwww-robotrules-perl python3-protego >/dev/null
[ "$(dpkg-query -W -f '${Version} ' libwww-robotrules-perl python3-protego)" = '6.02-1 0.2.1+dfsg-1 ' ]
npm install --silent --no-audit --no-fund --prefix . robots-parser@3.0.1 robots-txt-guard@1.0.2 robots-txt-parse@2.0.1 robots-txt-parser@2.0.3 >/dev/null

cat > ask.mjs <<'JS'
import { Readable } from 'node:stream';
import robotsParser from 'robots-parser';
import guard from 'robots-txt-guard';
import parse from 'robots-txt-parse';
import robotsTxtParser from 'robots-txt-parser';

const [rule, path] = process.argv.slice(2);
const text = `User-agent: *\nDisallow: ${rule}\n`;
const txt = robotsTxtParser({ userAgent: 'k', allowOnNeutral: true });
txt.parseRobots('https://port.example', text);
const allowed = {
  'robots-parser': robotsParser('https://port.example/robots.txt', text).isAllowed('https://port.example' + path, 'k'),
  'robots-txt-guard': guard(await parse(Readable.from([text]))).isAllowed('k', path),
  'robots-txt-parser': txt.canCrawlSync('https://port.example' + path),
};
console.log(Object.entries(allowed).map(([name, is]) => `${name} ${is ? 'allowed' : 'forbidden'}`).join(', '));
JS
cat > ask.py <<'PYTHON'
import sys
import urllib.robotparser

from protego import Protego

rule, path = sys.argv[1:]
text = f"User-agent: *\nDisallow: {rule}\n"
own = urllib.robotparser.RobotFileParser()
own.parse(text.splitlines())
print(f"protego {'allowed' if Protego.parse(text).can_fetch('https://port.example' + path, 'k') else 'forbidden'},",
      f"urllib {'allowed' if own.can_fetch('k', 'https://port.example' + path) else 'forbidden'}")
PYTHON
cat > ask.pl <<'PERL'
use strict;
use warnings;
use WWW::RobotRules;

my ($rule, $path) = @ARGV;
my $rules = WWW::RobotRules->new('k');
$rules->parse('https://port.example/robots.txt', "User-agent: *\nDisallow: $rule\n");
print 'RobotRules ', $rules->allowed("https://port.example$path") ? 'allowed' : 'forbidden', "\n";
PERL
for rule in /été /%C3%A9t%C3%A9; do
  for path in /%C3%A9t%C3%A9 /%c3%a9t%c3%a9; do
    echo "$rule | $path -> $(node ask.mjs "$rule" "$path"), $(/usr/bin/python3 ask.py "$rule" "$path"), $(perl ask.pl "$rule" "$path")"
  done
done | tee seen

diff seen - <<'SEEN'
/été | /%C3%A9t%C3%A9 -> robots-parser forbidden, robots-txt-guard allowed, robots-txt-parser allowed, protego forbidden, urllib forbidden, RobotRules forbidden
/été | /%c3%a9t%c3%a9 -> robots-parser forbidden, robots-txt-guard allowed, robots-txt-parser allowed, protego forbidden, urllib forbidden, RobotRules allowed
/%C3%A9t%C3%A9 | /%C3%A9t%C3%A9 -> robots-parser forbidden, robots-txt-guard forbidden, robots-txt-parser forbidden, protego forbidden, urllib forbidden, RobotRules forbidden
/%C3%A9t%C3%A9 | /%c3%a9t%c3%a9 -> robots-parser forbidden, robots-txt-guard allowed, robots-txt-parser allowed, protego forbidden, urllib forbidden, RobotRules allowed
SEEN
