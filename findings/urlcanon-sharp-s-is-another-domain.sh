#!/usr/bin/env bash
# urlcanon's WHATWG canonicaliser sends faß.de to fass.de, a domain of somebody else.
#
# Package:   org.netpreserve:urlcanon 0.4.0 (Maven), Canonicalizer.WHATWG.
# Expected:  the URL standard (3.3) asks for UTS 46 without transitional processing: xn--fa-hia.de, as every browser has it.
# Behaviour: the transitional mapping of IDNA 2003 that java.net.IDN does: ß becomes ss, a final sigma an ordinary one (right: xn--nxasmm1c).
# Seen:      https://fass.de/
# Needs:     a JDK 17 or newer, Maven.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy -Dartifact=org.netpreserve:urlcanon:0.4.0 -DoutputDirectory=. >/dev/null

cat > Hosts.java <<'JAVA'
import org.netpreserve.urlcanon.Canonicalizer;
import org.netpreserve.urlcanon.ParsedUrl;

public class Hosts {
    public static void main(String[] ignored) {
        for (String address : new String[] {"https://faß.de/", "https://βόλος.example/", "https://münchen.example/"}) {
            ParsedUrl url = ParsedUrl.parseUrl(address);
            Canonicalizer.WHATWG.canonicalize(url);
            System.out.println(address + " -> " + url);
        }
    }
}
JAVA
java -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp '*' Hosts.java | tee seen

diff seen - <<'SEEN'
https://faß.de/ -> https://fass.de/
https://βόλος.example/ -> https://xn--nxasmq6b.example/
https://münchen.example/ -> https://xn--mnchen-3ya.example/
SEEN
