#!/usr/bin/env bash
# Ruby's Time.rfc2822 reads a zone that it does not know by its first letter: CET is three hours, IST nine, and MSK twelve.
#
# Package:   Debian 12: ruby3.1, Time.rfc2822 of its standard library.
# Expected:  a name that is not in the list of RFC 5322 is unknown, and counts as -0000 (4.3), or is what everybody means by it, as Ruby's own
#            DateTime.parse takes it.
# Behaviour: the pattern for the zone takes one of the military letters, and nothing asks that the word ends there: the C of CET is +3, the B of BST
#            +2, the I of IST +9, the M of MSK +12. An entry of 10:00 in Paris came at 08:00, one of Moscow the evening before.
# Seen:      10:00:00 CET -> 07:00 UTC; BST -> 08:00; IST -> 01:00; MSK -> 22:00 of the day before
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends ruby3.1 >/dev/null
[ "$(/usr/bin/ruby -e 'print RUBY_VERSION[/\d+\.\d+/]')" = 3.1 ]

cat > read.rb <<'RUBY'
require 'date'
require 'time'

%w[+0100 EST CET BST IST MSK].each do |zone|
  date = "Sat, 28 Nov 2026 10:00:00 #{zone}"
  puts "#{zone}: rfc2822 #{Time.rfc2822(date).utc.strftime('%d %H:%M')}, DateTime #{DateTime.parse(date).to_time.utc.strftime('%d %H:%M')}"
end
RUBY
/usr/bin/ruby read.rb | tee seen

diff seen - <<'SEEN'
+0100: rfc2822 28 09:00, DateTime 28 09:00
EST: rfc2822 28 15:00, DateTime 28 15:00
CET: rfc2822 28 07:00, DateTime 28 09:00
BST: rfc2822 28 08:00, DateTime 28 09:00
IST: rfc2822 28 01:00, DateTime 28 04:30
MSK: rfc2822 27 22:00, DateTime 28 07:00
SEEN
