#!/usr/bin/env bash
# gofeed refuses a whole JSON Feed because one item's id is a number.
#
# Package:   Debian 12: golang-github-mmcdole-gofeed-dev 1.1.3-1.
# Expected:  an id that is a number is to be made a string by the reader: the specification (1.0 and 1.1, "id") says so, as producers do that.
# Behaviour: the decoder wants a string and fails the document; the items whose ids are strings are lost as well.
# Seen:      "42": 2 items; 42: refused
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends golang-go golang-github-mmcdole-gofeed-dev >/dev/null

mkdir -p src/finding
cat > src/finding/main.go <<'GO'
package main

import (
	"fmt"

	"github.com/mmcdole/gofeed"
)

func main() {
	for _, id := range []string{`"42"`, `42`} {
		feed, err := gofeed.NewParser().ParseString(`{"version": "https://jsonfeed.org/version/1.1", "title": "t", "items": [
			{"id": "a", "content_text": "one"}, {"id": ` + id + `, "content_text": "two"}]}`)
		if err != nil {
			fmt.Println(id + ": refused")
		} else {
			fmt.Printf("%s: %d items\n", id, len(feed.Items))
		}
	}
}
GO
GO111MODULE=off GOPATH="$work:/usr/share/gocode" GOCACHE="$work/cache" go build -o read ./src/finding
./read | tee seen

diff seen - <<'SEEN'
"42": 2 items
42: refused
SEEN
