#!/usr/bin/env bash
# Ruby's Time.parse knows less than DateTime.parse of the same standard library: it reads CET as local time, and a French August as this month.
#
# Package:   Debian 12: ruby3.1, Time.parse and DateTime.parse.
# Expected:  two parsers that share their code (Date._parse) give the same moment; a month that is not known is an error, not another month.
# Behaviour: Date._parse names the zone and its offset, Time.parse takes the offset from a list of its own of nine zones and, for others, the zone of
#            the machine: 10:00 CET is 13:00 UTC in São Paulo. What is not given is filled in from today, the month too: "12 août 2026" is the 12th of
#            whatever month it is.
# Seen:      TZ=America/Sao_Paulo: Time 13:00 UTC, DateTime 09:00 UTC; in February "12 août 2026 10:00" is 2026-02-12
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends ruby3.1 tzdata >/dev/null
[ "$(/usr/bin/ruby -e 'print RUBY_VERSION[/\d+\.\d+/]')" = 3.1 ]

cat > read.rb <<'RUBY'
require 'time'

['Sat, 28 Nov 2026 10:00:00 EST', 'Sat, 28 Nov 2026 10:00:00 CET', 'Sat, 28 Nov 2026 10:00:00 JST'].each do |date|
  puts "#{date[-3..]}: Time #{Time.parse(date).utc.strftime('%d %H:%M')}, DateTime #{DateTime.parse(date).to_time.utc.strftime('%d %H:%M')}"
end
puts Time.parse('12 août 2026 10:00', Time.new(2026, 2, 1)).strftime('%F')
RUBY
TZ=America/Sao_Paulo /usr/bin/ruby read.rb | tee seen

diff seen - <<'SEEN'
EST: Time 28 15:00, DateTime 28 15:00
CET: Time 28 13:00, DateTime 28 09:00
JST: Time 28 13:00, DateTime 28 01:00
2026-02-12
SEEN
