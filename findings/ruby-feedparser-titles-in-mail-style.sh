#!/usr/bin/env bash
# ruby-feedparser writes titles in the style of plain mail: a headline about the tag <b> is one about "*", and italics become slashes.
#
# Package:   Debian 12: ruby-feedparser 0.11.2-1, title and content of an item.
# Expected:  an Atom title without a type is text, shown as it is (RFC 4287, 3.1.1.1); of one with markup the text. Content of type="text" is text too.
# Behaviour: titles go through a converter from HTML to mail, whatever their type: <b> is "*", <i> is "/", and stays so in any program that shows
#            them. Content is given as HTML, and plain text is put into a <p> without being escaped: what it says about <b> turns bold.
# Seen:      La balise * est vieille; Un /bac/ neuf; <p>La balise <b> est vieille</p>
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends ruby-feedparser >/dev/null
[ "$(dpkg-query -W -f '${Version}' ruby-feedparser)" = 0.11.2-1 ]

cat > read.rb <<'RUBY'
require 'feedparser'

def item(entry)
  FeedParser::Feed.new("<feed xmlns='http://www.w3.org/2005/Atom'><id>urn:port:feed</id><title>Le port</title><updated>2026-03-14T09:00:00Z</updated>
    <entry><id>urn:port:1</id><updated>2026-03-14T09:00:00Z</updated><link href='https://port.example/1'/>#{entry}</entry></feed>").items[0]
end

puts "text: #{item('<title>La balise &lt;b&gt; est vieille</title>').title}"
puts "html: #{item("<title type='html'>Un &lt;i&gt;bac&lt;/i&gt; neuf</title>").title}"
puts "content: #{item("<title>Balises</title><content type='text'>La balise &lt;b&gt; est vieille</content>").content}"
RUBY
/usr/bin/ruby read.rb | tee seen

diff seen - <<'SEEN'
text: La balise * est vieille
html: Un /bac/ neuf
content: <p>La balise <b> est vieille</p>
SEEN
