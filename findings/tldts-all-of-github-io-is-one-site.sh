#!/usr/bin/env bash
# tldts takes all blogs on github.io, blogspot.com and netlify.app for one site each; six other libraries tell them apart. psl finds a site in an address of numbers.
#
# Packages:  tldts 7.6.0, tldjs 2.3.2, psl 1.15.0, parse-domain 8.4.0 (npm); com.google.guava:guava 33.4.8-jre, com.squareup.okhttp3:okhttp 4.12.0,
#            org.apache.httpcomponents.client5:httpclient5 5.5 (Maven).
# Expected:  all read the Public Suffix List, which says that github.io is a suffix as co.uk is one; who groups sources by site, for politeness or cookies, gets the
#            same groups from each.
# Behaviour: tldts leaves the list's second part, that of hosting companies, out unless asked for it (its README says so among the options: allowPrivateDomains). And psl.get('10.1.2.3') is "2.3", a site that 192.168.2.3 is of, too.
# Seen:      alice.github.io: tldts github.io, all others alice.github.io; 10.1.2.3: psl 2.3, the others nothing
# Needs:     Node.js 20 or newer, npm, a JDK of 17 or newer, Maven.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . tldts@7.6.0 tldjs@2.3.2 psl@1.15.0 parse-domain@8.4.0 >/dev/null
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>x</artifactId><version>1</version><dependencies>
<dependency><groupId>com.google.guava</groupId><artifactId>guava</artifactId><version>33.4.8-jre</version></dependency>
<dependency><groupId>com.squareup.okhttp3</groupId><artifactId>okhttp</artifactId><version>4.12.0</version></dependency>
<dependency><groupId>org.apache.httpcomponents.client5</groupId><artifactId>httpclient5</artifactId><version>5.5</version></dependency>
</dependencies></project>
XML
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null

cat > sites.mjs <<'JS'
import { getDomain } from 'tldts';
import tldjs from 'tldjs';
import psl from 'psl';
import { parseDomain } from 'parse-domain';

for (const host of ['alice.github.io', 'bob.blogspot.com', 'carol.netlify.app', 'news.bbc.co.uk', '10.1.2.3']) {
  const parsed = parseDomain(host);
  console.log(`${host}: tldts ${getDomain(host)}, tldjs ${tldjs.getDomain(host)}, psl ${psl.get(host)}, parse-domain ${
    parsed.domain ? [parsed.domain, ...parsed.topLevelDomains].join('.') : null}`);
}
JS
cat > Sites.java <<'JAVA'
import com.google.common.net.InternetDomainName;
import okhttp3.HttpUrl;
import org.apache.hc.client5.http.psl.PublicSuffixMatcherLoader;

class Sites {
    public static void main(String[] hosts) {
        for (String host : hosts) {
            System.out.println("%s: Guava %s, OkHttp %s, HttpClient %s".formatted(host, InternetDomainName.from(host).topPrivateDomain(),
                    HttpUrl.get("https://" + host + "/").topPrivateDomain(), PublicSuffixMatcherLoader.getDefault().getDomainRoot(host)));
        }
    }
}
JAVA
{
  node sites.mjs
  java -cp 'lib/*' Sites.java alice.github.io bob.blogspot.com carol.netlify.app 2>/dev/null
} | tee seen

diff seen - <<'SEEN'
alice.github.io: tldts github.io, tldjs alice.github.io, psl alice.github.io, parse-domain alice.github.io
bob.blogspot.com: tldts blogspot.com, tldjs bob.blogspot.com, psl bob.blogspot.com, parse-domain bob.blogspot.com
carol.netlify.app: tldts netlify.app, tldjs carol.netlify.app, psl carol.netlify.app, parse-domain carol.netlify.app
news.bbc.co.uk: tldts bbc.co.uk, tldjs bbc.co.uk, psl bbc.co.uk, parse-domain bbc.co.uk
10.1.2.3: tldts null, tldjs null, psl 2.3, parse-domain null
alice.github.io: Guava alice.github.io, OkHttp alice.github.io, HttpClient alice.github.io
bob.blogspot.com: Guava bob.blogspot.com, OkHttp bob.blogspot.com, HttpClient bob.blogspot.com
carol.netlify.app: Guava carol.netlify.app, OkHttp carol.netlify.app, HttpClient carol.netlify.app
SEEN
