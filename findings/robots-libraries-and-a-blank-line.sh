#!/usr/bin/env bash
# Of five readers of robots.txt three forget a rule that a blank line parts from its User-agent, and two do not know %7E for "~".
#
# Packages:  Debian 12: python3 3.11 (urllib.robotparser), python3-protego 0.2.1, libwww-robotrules-perl 6.02-1, ruby-webrobots 0.1.2; npm:
#            robots-parser 3.0.1.
# Expected:  empty lines may stand between the lines of a group (RFC 9309, 2.2, group). "%7E" and "~" are one character: what need not be encoded is
#            decoded before paths are compared (2.2.2).
# Behaviour: after a blank line Python's, Perl's and Ruby's begin anew, and the rule belongs to nobody: each page is allowed. robots-parser and
#            WWW::RobotRules compare "/%7Eanne" as it is written. Only Protego has both right.
# Seen:      see the end of this script
# Needs:     Node.js 20 or newer, npm; Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends python3 python3-protego libwww-robotrules-perl ruby-webrobots >/dev/null
[ "$(dpkg-query -W -f '${Version} ' libwww-robotrules-perl python3-protego ruby-webrobots)" = '6.02-1 0.2.1+dfsg-1 0.1.2-1.1 ' ]

npm install --silent --no-audit --no-fund --prefix . robots-parser@3.0.1 >/dev/null
cat > read.py <<'PYTHON'
import sys, urllib.robotparser
from protego import Protego

rules, url = sys.argv[1:]
parser = urllib.robotparser.RobotFileParser()
parser.parse(rules.splitlines())
print("urllib.robotparser", parser.can_fetch("reader", url))
print("Protego", Protego.parse(rules).can_fetch(url, "reader"))
PYTHON
cat > read.pl <<'PERL'
use WWW::RobotRules;
my ($rules, $url) = @ARGV;
my $parser = WWW::RobotRules->new('reader/1.0');
$parser->parse('https://port.example/robots.txt', $rules);
print 'WWW::RobotRules ', ($parser->allowed($url) ? 'true' : 'false'), "\n";
PERL
cat > read.rb <<'RUBY'
require 'webrobots'
rules, url = ARGV
puts "webrobots #{WebRobots.new('reader/1.0', http_get: ->(_) { rules }).allowed?(url)}"
RUBY
cat > read.mjs <<'JS'
import robotsParser from 'robots-parser';
const [rules, url] = process.argv.slice(2);
console.log(`robots-parser ${robotsParser('https://port.example/robots.txt', rules).isAllowed(url, 'reader')}`);
JS

ask() { # rules, path that they forbid
    for program in '/usr/bin/python3 read.py' 'perl read.pl' '/usr/bin/ruby read.rb' 'node read.mjs'; do
        $program "$1" "https://port.example$2" 2>/dev/null
    done | sed 's/ [Tt]rue$/ allows/; s/ [Ff]alse$/ forbids/' | paste -sd ',' | sed 's/,/, /g'
}
{
    echo "blank line: $(ask $'User-agent: *\n\nDisallow: /brouillons' /brouillons)"
    echo "%7E: $(ask $'User-agent: *\nDisallow: /%7Eanne' '/~anne')"
} | tee seen

diff seen - <<'SEEN'
blank line: urllib.robotparser allows, Protego forbids, WWW::RobotRules allows, webrobots allows, robots-parser forbids
%7E: urllib.robotparser forbids, Protego forbids, WWW::RobotRules allows, webrobots forbids, robots-parser allows
SEEN
