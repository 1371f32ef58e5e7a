#!/usr/bin/env bash
# Ruby's Time.rfc2822 reads a zone that it does not know by its first letter: 09:00 CET is 06:00 in Greenwich, 09:00 MSK is 21:00.
#
# Package:   Debian 12: ruby 3.1 (time and date of its standard library).
# Expected:  RFC 2822, 4.3: names other than UT, GMT and the American ones are the same as -0000, that is, 09:00; or they are what they are called
#            after, 08:00 for CET and 06:00 for MSK.
# Behaviour: of CET only the C is seen, which is the military zone three hours east; B of BST is two, M of MSK twelve, I of IST nine, J is none and an error.
#            Time.parse of the same library takes them all for the machine's own hour, DateTime.parse for what they are.
# Seen:      in New York: CET rfc2822 06:00, Time.parse 13:00, DateTime.parse 08:00
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends ruby >/dev/null

cat > read.rb <<'RUBY'
require 'time'
require 'date'

def hour
  yield.strftime('%H:%M')
rescue ArgumentError
  'refused'
end

%w[GMT EST CET CEST BST MSK IST JST].each do |zone|
  date = "Sat, 14 Mar 2026 09:00:00 #{zone}"
  puts "#{zone}: Time.rfc2822 #{hour { Time.rfc2822(date).utc }}, Time.parse #{hour { Time.parse(date).utc }}, " \
       "DateTime.parse #{hour { DateTime.parse(date).new_offset(0) }}"
end
RUBY
TZ=America/New_York ruby read.rb | tee seen

diff seen - <<'SEEN'
GMT: Time.rfc2822 09:00, Time.parse 09:00, DateTime.parse 09:00
EST: Time.rfc2822 14:00, Time.parse 14:00, DateTime.parse 14:00
CET: Time.rfc2822 06:00, Time.parse 13:00, DateTime.parse 08:00
CEST: Time.rfc2822 06:00, Time.parse 13:00, DateTime.parse 07:00
BST: Time.rfc2822 07:00, Time.parse 13:00, DateTime.parse 08:00
MSK: Time.rfc2822 21:00, Time.parse 13:00, DateTime.parse 06:00
IST: Time.rfc2822 00:00, Time.parse 13:00, DateTime.parse 03:30
JST: Time.rfc2822 refused, Time.parse 13:00, DateTime.parse 00:00
SEEN
