#!/usr/bin/env bash
# What finds addresses in a text leaves out the full stop behind one and the ASCII quotation mark, but takes guillemets, curly marks and the ellipsis in.
#
# Packages:  org.nibor.autolink:autolink 0.12.0 (Maven; commonmark-java's autolinks are made with it), linkify-it 5.0.0 (npm; those of
#            markdown-it), linkifyjs 4.3.3 (npm).
# Expected:  « https://exemple.fr » written without blanks, as in German and Spanish, ends before the mark, as ASCII quotation marks do.
# Behaviour: the mark is part of the address, which leads nowhere: the server is asked for /%C2%BB, or a host of that name is looked for.
# Seen:      see the end of this script
# Needs:     a JDK 17 or newer, Maven, Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy -Dartifact=org.nibor.autolink:autolink:0.12.0 -DoutputDirectory=lib >/dev/null
npm install --silent --no-audit --no-fund --prefix . linkify-it@5.0.0 linkifyjs@4.3.3 >/dev/null

cat > Links.java <<'JAVA'
import org.nibor.autolink.LinkExtractor;

class Links {
    public static void main(String[] texts) {
        for (String text : texts) {
            LinkExtractor.builder().build().extractLinks(text)
                    .forEach(link -> System.out.println("autolink " + text + " -> " + text.substring(link.getBeginIndex(), link.getEndIndex())));
        }
    }
}
JAVA
cat > links.mjs <<'JS'
import LinkifyIt from 'linkify-it';
import * as linkify from 'linkifyjs';

for (const text of process.argv.slice(2)) {
  for (const link of new LinkifyIt().match(text) ?? []) {
    console.log(`linkify-it ${text} -> ${link.raw}`);
  }
  for (const link of linkify.find(text)) {
    console.log(`linkifyjs ${text} -> ${link.value}`);
  }
}
JS
texts=('"https://exemple.fr/a".' '«https://exemple.fr/a».' '“https://exemple.fr/a”.' '»https://exemple.fr/a«.' 'https://exemple.fr/a…')
{ java -Dstdout.encoding=UTF-8 -Dsun.jnu.encoding=UTF-8 -cp 'lib/*' Links.java "${texts[@]}"; node links.mjs "${texts[@]}"; } | tee seen

diff seen - <<'SEEN'
autolink "https://exemple.fr/a". -> https://exemple.fr/a
autolink «https://exemple.fr/a». -> https://exemple.fr/a»
autolink “https://exemple.fr/a”. -> https://exemple.fr/a”
autolink »https://exemple.fr/a«. -> https://exemple.fr/a«
autolink https://exemple.fr/a… -> https://exemple.fr/a…
linkify-it "https://exemple.fr/a". -> https://exemple.fr/a
linkifyjs "https://exemple.fr/a". -> https://exemple.fr/a
linkify-it «https://exemple.fr/a». -> https://exemple.fr/a»
linkifyjs «https://exemple.fr/a». -> https://exemple.fr/a»
linkify-it “https://exemple.fr/a”. -> https://exemple.fr/a”
linkifyjs “https://exemple.fr/a”. -> https://exemple.fr/a”
linkify-it »https://exemple.fr/a«. -> https://exemple.fr/a«
linkifyjs »https://exemple.fr/a«. -> https://exemple.fr/a«
linkify-it https://exemple.fr/a… -> https://exemple.fr/a…
linkifyjs https://exemple.fr/a… -> https://exemple.fr/a…
SEEN
