#!/usr/bin/env bash
# libxml2 writes <a href="https://port.example/ "> as https://port.example/%20, and Loofah, which cleans with it, " https://port.example/" as an address of the page's own site.
#
# Packages:  Debian 12: libxml2 2.9.14 by python3-lxml 4.9.2-1+deb12u1, by PHP 8.2's DOM (php-xml) and by ruby-nokogiri 1.13.10; ruby-loofah 2.19.1-1 and ruby-rails-html-sanitizer 1.4.4-1 on top of it; html5lib 1.1 (python3-html5lib) for comparison.
# Expected:  href and src hold "a valid URL potentially surrounded by spaces" (HTML, 4.6.2, 4.8.3): blanks and line breaks around it are no part of it, as editors and people who paste leave them there. Read and written they are as they were, or away.
# Behaviour: libxml2's HTML writer leaves blanks before an address out and escapes those behind it, with line breaks: %20, %0A, another page, which the server does not have. Loofah and Rails' sanitize, whose
#            purpose is to keep what is harmless, escape those before it, too: %20https://… is a relative address. An entry that was cleaned or only had its relative links resolved with them has links that are dead.
# Seen:      see the end of this script
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends python3-lxml python3-html5lib php-cli php-xml ruby-nokogiri ruby-loofah ruby-rails-html-sanitizer >/dev/null
[ "$(dpkg-query -W -f '${Version} ' ruby-loofah ruby-rails-html-sanitizer)" = '2.19.1-1 1.4.4-1 ' ]

cat > page.html <<'HTML'
<div><a href=" https://port.example/">avant</a> <a href="https://port.example/ ">après</a> <a href="
  https://port.example/
">entre</a></div>
HTML
hrefs() { echo "$1: $(tr '\n' '~' | grep -o 'href="[^"]*"' | sed 's/href=//' | paste -sd ' ')"; }
{
    /usr/bin/python3 -c 'import lxml.html; print(lxml.html.tostring(lxml.html.fromstring(open("page.html").read())).decode())' | hrefs 'lxml'
    /usr/bin/php -r '$page = new DOMDocument; $page->loadHTML(file_get_contents("page.html")); echo $page->saveHTML();' | hrefs 'PHP DOM'
    /usr/bin/ruby -e 'require "nokogiri"; puts Nokogiri::HTML.fragment(File.read("page.html"))' | hrefs 'Nokogiri'
    /usr/bin/ruby -e 'require "loofah"; puts Loofah.fragment(File.read("page.html")).scrub!(:prune)' | hrefs 'Loofah'
    /usr/bin/ruby -e 'require "rails-html-sanitizer"; puts Rails::Html::SafeListSanitizer.new.sanitize(File.read("page.html"))' | hrefs 'Rails'
    /usr/bin/python3 -c 'import html5lib; print(html5lib.serialize(html5lib.parseFragment(open("page.html").read()), quote_attr_values="always"))' | hrefs 'html5lib'
} | tee seen

diff seen - <<'SEEN'
lxml: "https://port.example/" "https://port.example/%20" "https://port.example/%0A"
PHP DOM: "https://port.example/" "https://port.example/%20" "https://port.example/%0A"
Nokogiri: "https://port.example/" "https://port.example/%20" "https://port.example/%0A"
Loofah: "%20https://port.example/" "https://port.example/%20" "%20%20https://port.example/%0A"
Rails: "%20https://port.example/" "https://port.example/%20" "%20%20https://port.example/%0A"
html5lib: " https://port.example/" "https://port.example/ " "~  https://port.example/~"
SEEN
