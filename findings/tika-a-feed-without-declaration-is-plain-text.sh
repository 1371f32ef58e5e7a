#!/usr/bin/env bash
# Tika knows RSS and Atom by their first element, but only where an XML declaration stands before it, at the very first byte: else a feed is plain text.
#
# Package:   org.apache.tika:tika-core 3.2.3 (Maven), MimeTypes.detect without a name, as of an answer's body.
# Expected:  the declaration may be left out of an XML document in UTF-8 (XML 1.0, 2.8), and many feeds leave it out; application/rss+xml with it and without.
# Behaviour: text/plain, so that whatever chooses a parser by that shows the markup as text; likewise Atom in a prefix without a declaration. With the
#            declaration a comment or a style sheet may come in between. A JSON Feed is plain text, too.
# Seen:      see the end of this script
# Needs:     a JDK 17 or newer, Maven.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
for artifact in org.apache.tika:tika-core:3.2.3 commons-io:commons-io:2.20.0 org.slf4j:slf4j-api:2.0.17 org.slf4j:slf4j-nop:2.0.17; do
  mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy -Dartifact=$artifact -DoutputDirectory=lib >/dev/null
done

cat > Types.java <<'JAVA'
import java.io.ByteArrayInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

class Types {
    public static void main(String[] documents) throws Exception {
        for (String document : documents) {
            System.out.println(document + " -> " + MimeTypes.getDefaultMimeTypes().detect(new ByteArrayInputStream(document.getBytes("UTF-8")), new Metadata()));
        }
    }
}
JAVA
declared='<?xml version="1.0"?>'
rss='<rss version="2.0"><channel/></rss>'
atom='<feed xmlns="http://www.w3.org/2005/Atom"/>'
java -cp 'lib/*' Types.java "$declared$rss" "$rss" "$declared<!-- by hand -->$rss" "$declared$atom" "$atom" "$declared<a:feed xmlns:a=\"http://www.w3.org/2005/Atom\"/>" \
  '<a:feed xmlns:a="http://www.w3.org/2005/Atom"/>' '{"version": "https://jsonfeed.org/version/1.1"}' | tee seen

diff seen - <<'SEEN'
<?xml version="1.0"?><rss version="2.0"><channel/></rss> -> application/rss+xml
<rss version="2.0"><channel/></rss> -> text/plain
<?xml version="1.0"?><!-- by hand --><rss version="2.0"><channel/></rss> -> application/rss+xml
<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"/> -> application/atom+xml
<feed xmlns="http://www.w3.org/2005/Atom"/> -> text/plain
<?xml version="1.0"?><a:feed xmlns:a="http://www.w3.org/2005/Atom"/> -> application/atom+xml
<a:feed xmlns:a="http://www.w3.org/2005/Atom"/> -> text/plain
{"version": "https://jsonfeed.org/version/1.1"} -> text/plain
SEEN
