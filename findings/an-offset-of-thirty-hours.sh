#!/usr/bin/env bash
# "-3000", which a podcast wrote for its offset in 2022, is thirty hours to Node, to Go and to half of Python's email package.
#
# Packages:  the standard libraries of Node.js 20.20, Go 1.19, Python 3.11, PHP 8.2.
# Expected:  one instant, or a refusal, everywhere. No place on earth is further than 14 hours from Greenwich; RFC 5322 (section 3.3) lets the
#            figures be anything up to 9959, but the last two no more than 59.
# Behaviour: Node's Date and Go's time.Parse move the date by thirty hours, into the next evening. Python's parsedate_tz does the same,
#            its parsedate_to_datetime raises an exception for the same text. PHP's strtotime refuses it. Sixty minutes ("-0360") are a
#            fourth hour to all but PHP.
# Seen:      see the end of this script
# Needs:     Node.js 20 or newer, Go, Python 3, PHP.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > offset.go <<'GO'
package main

import (
	"fmt"
	"os"
	"time"
)

func main() {
	for _, date := range os.Args[1:] {
		if at, err := time.Parse(time.RFC1123Z, date); err == nil {
			fmt.Println("Go", at.UTC().Format(time.RFC3339))
		} else {
			fmt.Println("Go refuses it")
		}
	}
}
GO
cat > offset.py <<'PY'
import datetime, email.utils, sys
date = sys.argv[1]
utc = datetime.timezone.utc
at = email.utils.mktime_tz(email.utils.parsedate_tz(date))
print('Python, parsedate_tz', datetime.datetime.fromtimestamp(at, utc).strftime('%FT%TZ'))
try:
    print('Python, parsedate_to_datetime', email.utils.parsedate_to_datetime(date).astimezone(utc).strftime('%FT%TZ'))
except ValueError:
    print('Python, parsedate_to_datetime refuses it')
PY
for date in 'Tue, 08 Mar 2022 15:30:00 -3000' 'Tue, 08 Mar 2022 15:30:00 -0360'; do
  echo "$date"
  node -e 'console.log("Node", new Date(process.argv[1]).toISOString().replace(".000", ""))' "$date"
  go run offset.go "$date"
  python3 offset.py "$date"
  php -r '$at = strtotime($argv[1]); echo $at === false ? "PHP refuses it" : "PHP " . gmdate("Y-m-d\TH:i:s\Z", $at), "\n";' -- "$date"
done | tee seen

diff seen - <<'SEEN'
Tue, 08 Mar 2022 15:30:00 -3000
Node 2022-03-09T21:30:00Z
Go 2022-03-09T21:30:00Z
Python, parsedate_tz 2022-03-09T21:30:00Z
Python, parsedate_to_datetime refuses it
PHP refuses it
Tue, 08 Mar 2022 15:30:00 -0360
Node 2022-03-08T19:30:00Z
Go 2022-03-08T19:30:00Z
Python, parsedate_tz 2022-03-08T19:30:00Z
Python, parsedate_to_datetime 2022-03-08T19:30:00Z
PHP refuses it
SEEN
