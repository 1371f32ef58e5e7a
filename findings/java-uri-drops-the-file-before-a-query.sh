#!/usr/bin/env bash
# java.net.URI resolves "?page=2" and "" against an address as the standard of 1998 did: the last part of the path is gone.
#
# Package:   a JDK (25 when this was written), java.net.URI.resolve and new URL(base, reference); URI of Perl and Ruby, new URL of Node.js beside them.
# Expected:  RFC 3986, 5.2.2 (2005): a reference without a path keeps the base's whole path; 5.4 lists "?y" -> http://a/b/c/d;p?y and "" -> the base.
# Behaviour: from a feed at /blog/feed.atom?page=1, <link rel="next" href="?page=2"/> leads to /blog/?page=2, a page of the site. href="" leads to
#            /blog/ with URI and to the feed with URL. Only "#x" is right with both. "../" above the root stays in the address as well (5.2.4).
# Seen:      ?page=2 -> /blog/?page=2; "" -> /blog/ and /blog/feed.atom?page=1; Ruby and Node.js have /blog/feed.atom?page=2
# Needs:     a JDK 17 or newer, Ruby, Node.js 20 or newer.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > Links.java <<'JAVA'
import java.net.URI;
import java.net.URL;

public class Links {
    public static void main(String[] arguments) throws Exception {
        URI base = URI.create(arguments[0]);
        for (String reference : arguments[1].split(" ", -1)) {
            System.out.println("URI \"" + reference + "\" " + base.resolve(reference));
            System.out.println("URL \"" + reference + "\" " + new URL(base.toURL(), reference));
        }
    }
}
JAVA
base='https://port.example/blog/feed.atom?page=1'
references='?page=2  #x bac.html ../../bac.html'
{
  java Links.java "$base" "$references" 2>/dev/null
  ruby -ruri -e 'ARGV[1].split(" ", -1).each { |r| puts %(ruby "#{r}" #{URI.join(ARGV[0], r)}) }' "$base" "?page=2 ../../bac.html"
  node -e 'for (const r of process.argv[2].split(" ")) console.log(`node "${r}" ${new URL(r, process.argv[1])}`)' "$base" "?page=2  ../../bac.html"
} | tee seen

diff seen - <<'SEEN'
URI "?page=2" https://port.example/blog/?page=2
URL "?page=2" https://port.example/blog/?page=2
URI "" https://port.example/blog/
URL "" https://port.example/blog/feed.atom?page=1
URI "#x" https://port.example/blog/feed.atom?page=1#x
URL "#x" https://port.example/blog/feed.atom?page=1#x
URI "bac.html" https://port.example/blog/bac.html
URL "bac.html" https://port.example/blog/bac.html
URI "../../bac.html" https://port.example/../bac.html
URL "../../bac.html" https://port.example/../bac.html
ruby "?page=2" https://port.example/blog/feed.atom?page=2
ruby "../../bac.html" https://port.example/bac.html
node "?page=2" https://port.example/blog/feed.atom?page=2
node "" https://port.example/blog/feed.atom?page=1
node "../../bac.html" https://port.example/bac.html
SEEN
