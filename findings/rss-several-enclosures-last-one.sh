#!/usr/bin/env bash
# Of several enclosures in one RSS item some libraries keep the last, others the first, and say nothing of the rest.
#
# Packages:  Debian 12: ruby-rss (with Ruby 3.1), libxml-feed-perl 0.63, golang-github-mmcdole-gofeed-dev 1.1.3; npm rss-parser 3.13.0, feedparser 2.6.0.
# Expected:  RSS 2.0 does not forbid a second enclosure, and gofeed's, XML::Feed's and feedparser's results are lists: all of them, or the first.
# Behaviour: Ruby's rss, XML::Feed and gofeed give the last one only (gofeed in a list of one); rss-parser the first; feedparser of npm all.
#            So a sound followed by its transcript is a sound to some programs and a PDF to others.
# Seen:      of a.mp3, b.pdf: ruby b.pdf; XML::Feed b.pdf; gofeed b.pdf; rss-parser a.mp3; feedparser a.mp3 b.pdf
# Needs:     Debian 12 (run as root to let it install), Node, network.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends ruby ruby-rss libxml-feed-perl golang-go golang-github-mmcdole-gofeed-dev >/dev/null
npm install --silent --no-audit --no-fund rss-parser@3.13.0 feedparser@2.6.0

cat > feed.rss <<'RSS'
<rss version="2.0"><channel><title>t</title><link>https://site.example/</link><description>d</description>
<item><title>e</title><link>https://site.example/1</link>
<enclosure url="https://site.example/a.mp3" length="1" type="audio/mpeg"/><enclosure url="https://site.example/b.pdf" length="2" type="application/pdf"/></item>
</channel></rss>
RSS
cat > main.go <<'GO'
package main

import ("fmt"; "os"; "github.com/mmcdole/gofeed")

func main() {
	file, _ := os.Open("feed.rss")
	feed, _ := gofeed.NewParser().Parse(file)
	fmt.Print("gofeed")
	for _, e := range feed.Items[0].Enclosures { fmt.Print(" " + e.URL) }
	fmt.Println()
}
GO
{
  ruby -r rss -e 'puts "ruby " + RSS::Parser.parse(File.read("feed.rss"), false).items[0].enclosure.url'
  perl -MXML::Feed -e 'my ($e) = XML::Feed->parse("feed.rss")->entries; print "XML::Feed ", join(" ", map { $_->url } $e->enclosure), "\n"'
  GO111MODULE=off GOPATH=/usr/share/gocode GOCACHE=$work/go go run main.go
  node -e 'new (require("rss-parser"))().parseString(require("fs").readFileSync("feed.rss", "utf8")).then(f => console.log("rss-parser", f.items[0].enclosure.url))'
  node --input-type=module -e 'import FeedParser from "feedparser"; import fs from "node:fs"; fs.createReadStream("feed.rss").pipe(new FeedParser()).on("data", i => console.log("feedparser", i.enclosures.map(e => e.url).join(" ")))'
} | sed 's#https://site.example/##g' | tee seen

diff seen - <<'SEEN'
ruby b.pdf
XML::Feed b.pdf
gofeed b.pdf
rss-parser a.mp3
feedparser a.mp3 b.pdf
SEEN
