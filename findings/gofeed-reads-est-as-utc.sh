#!/usr/bin/env bash
# gofeed reads RSS dates with a zone's name as if the zone were Greenwich: 08:00:00 EST is taken for 08:00 UTC, five hours early.
#
# Package:   Debian 12: golang-github-mmcdole-gofeed-dev 1.1.3-1.
# Expected:  EST, EDT, CST, CDT, MST, MDT, PST and PDT are -5 to -7 hours by the standard that RSS names for its dates (RFC 822, section 5.1;
#            RFC 5322, section 4.3).
# Behaviour: Go's time.Parse accepts any three letters where a layout has MST and, unless they are those of the machine's own zone, makes up a zone
#            of that name at offset 0. So the same feed has other times on a server in New York than on one in Paris.
# Seen:      -0500: 13:00Z; EST: 08:00Z; PDT: 08:00Z; EST on a machine in New York: 13:00Z
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends golang-go golang-github-mmcdole-gofeed-dev tzdata >/dev/null

mkdir -p src/finding
cat > src/finding/main.go <<'GO'
package main

import (
	"fmt"
	"os"

	"github.com/mmcdole/gofeed"
)

func main() {
	for _, zone := range os.Args[1:] {
		feed, err := gofeed.NewParser().ParseString(`<rss version="2.0"><channel><title>t</title><link>https://port.example/</link><description>d</description>
			<item><title>i</title><pubDate>Fri, 02 Jan 2026 08:00:00 ` + zone + `</pubDate></item></channel></rss>`)
		if err != nil {
			panic(err)
		}
		fmt.Println(zone + ": " + feed.Items[0].PublishedParsed.Format("15:04Z07:00"))
	}
}
GO
GO111MODULE=off GOPATH="$work:/usr/share/gocode" GOCACHE="$work/cache" go build -o read ./src/finding
{ TZ=Europe/Paris ./read -0500 EST PDT; TZ=America/New_York ./read EST | sed 's/EST/EST on a machine in New York/'; } | tee seen

diff seen - <<'SEEN'
-0500: 13:00Z
EST: 08:00Z
PDT: 08:00Z
EST on a machine in New York: 13:00Z
SEEN
