#!/usr/bin/env bash
# gomarkdown takes what stands between two prices for a formula: "un bac à $5 et un pont à $6" loses its dollars.
#
# Package:   Debian 12: golang-github-gomarkdown-markdown-dev 0.0~git20220731.dcdaee8-2, markdown.ToHTML without a parser or renderer of one's own.
# Expected:  Markdown has no formulas, and CommonMark none; where converters have them, a "$" with a digit behind the closing one is money (Pandoc's rule).
# Behaviour: from "$" to "$" all is mathematics, put between \( and \) for a script of the page, which no feed reader runs: its readers see the signs. Both
#            prices have lost theirs.
# Seen:      see the end of this script
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends golang-go golang-github-gomarkdown-markdown-dev >/dev/null
[ "$(dpkg-query -W -f '${Version}' golang-github-gomarkdown-markdown-dev)" = 0.0~git20220731.dcdaee8-2 ]

mkdir -p src/finding
cat > src/finding/main.go <<'GO'
package main

import (
	"fmt"

	"github.com/gomarkdown/markdown"
)

func main() {
	for _, text := range []string{"Un bac à $5 et un pont à $6.", "Un bac à 5 $."} {
		fmt.Print(text, ": ", string(markdown.ToHTML([]byte(text), nil, nil)))
	}
}
GO
GO111MODULE=off GOPATH="$work:/usr/share/gocode" GOCACHE="$work/cache" go build -o convert ./src/finding
./convert | tee seen

diff seen - <<'SEEN'
Un bac à $5 et un pont à $6.: <p>Un bac à <span class="math inline">\(5 et un pont à \)</span>6.</p>
Un bac à 5 $.: <p>Un bac à 5 $.</p>
SEEN
