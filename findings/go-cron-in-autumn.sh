#!/usr/bin/env bash
# When the clock is put back, robfig/cron runs a daily job of 02:30 twice, and gorhill/cronexpr leaves an hour out of an hourly one.
#
# Packages:  Debian 12: golang-github-robfig-cron-dev 3.0.1-1, golang-github-gorhill-cronexpr-dev 1.0.0+git20180427.88b0669-2; Europe/Paris.
# Expected:  what cron(8) does: a job of a fixed hour runs once in either night, one with a star for the hour runs every hour that passes.
# Behaviour: robfig/cron runs `30 2 * * *` at both 02:30 of that night, and not at all in spring. cronexpr runs it at the second of the two, and of
#            `0 * * * *` nothing between 01:00 and the second 02:00: two hours without a poll.
# Seen:      30 2: robfig 00:30Z 01:30Z, cronexpr 01:30Z; 0 *: robfig 23:00Z 00:00Z 01:00Z, cronexpr 23:00Z 01:00Z
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends golang-go golang-github-robfig-cron-dev golang-github-gorhill-cronexpr-dev tzdata >/dev/null
[ "$(dpkg-query -W -f '${Version} ' golang-github-gorhill-cronexpr-dev golang-github-robfig-cron-dev)" = '1.0.0+git20180427.88b0669-2 3.0.1-1 ' ]

mkdir -p src/finding
cat > src/finding/main.go <<'GO'
package main

import (
	"fmt"
	"time"

	"github.com/gorhill/cronexpr"
	"github.com/robfig/cron"
)

func main() {
	paris, _ := time.LoadLocation("Europe/Paris")
	autumn := time.Date(2026, 10, 25, 0, 30, 0, 0, paris)
	spring := time.Date(2026, 3, 29, 0, 30, 0, 0, paris)
	for _, night := range []struct {
		line  string
		start time.Time
	}{{"30 2 * * *", autumn}, {"0 * * * *", autumn}, {"30 2 * * *", spring}} {
		robfig, err := cron.ParseStandard(night.line)
		if err != nil {
			panic(err)
		}
		runs := map[string]func(time.Time) time.Time{"robfig": robfig.Next, "cronexpr": cronexpr.MustParse(night.line).Next}
		for _, name := range []string{"robfig", "cronexpr"} {
			fmt.Print(night.start.Format("January"), ", ", night.line, ", ", name, ":")
			for i, run := 0, night.start; i < 3; i++ {
				run = runs[name](run)
				fmt.Print(run.UTC().Format(" Mon 15:04Z"))
			}
			fmt.Println()
		}
	}
}
GO
GO111MODULE=off GOPATH="$work:/usr/share/gocode" GOCACHE="$work/cache" go build -o read ./src/finding
./read | tee seen

diff seen - <<'SEEN'
October, 30 2 * * *, robfig: Sun 00:30Z Sun 01:30Z Mon 01:30Z
October, 30 2 * * *, cronexpr: Sun 01:30Z Mon 01:30Z Tue 01:30Z
October, 0 * * * *, robfig: Sat 23:00Z Sun 00:00Z Sun 01:00Z
October, 0 * * * *, cronexpr: Sat 23:00Z Sun 01:00Z Sun 02:00Z
March, 30 2 * * *, robfig: Mon 00:30Z Tue 00:30Z Wed 00:30Z
March, 30 2 * * *, cronexpr: Sun 01:30Z Mon 00:30Z Tue 00:30Z
SEEN
