#!/usr/bin/env bash
# HttpClient's cache keeps no response of an address with a query unless it says how long it is fresh: such a feed is never asked for with its ETag.
#
# Package:   org.apache.httpcomponents.client5:httpclient5-cache 5.6.5 (Maven), CachingHttpClients, a private cache.
# Expected:  a response with a validator is stored and validated, as the same response of an address without a query is (RFC 9111, 3 and 4.3); the
#            query mattered to RFC 2616 (13.9) alone, and there only to guessed freshness.
# Behaviour: /feed with an ETag: the second request has If-None-Match. /?feed=rss2, as WordPress has it, with the same fields: each request is
#            a new one and gets the whole document. With max-age both are stored.
# Seen:      /feed 200 304 304; /?feed=rss2 200 200 200
# Needs:     a JDK 21 or newer, Maven.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>x</artifactId><version>1</version>
<dependencies>
<dependency><groupId>org.apache.httpcomponents.client5</groupId><artifactId>httpclient5-cache</artifactId><version>5.6.5</version></dependency>
</dependencies></project>
XML
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null

cat > Cache.java <<'JAVA'
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.cache.CacheConfig;
import org.apache.hc.client5.http.impl.cache.CachingHttpClients;
import org.apache.hc.core5.http.io.entity.EntityUtils;

public class Cache {
    public static void main(String[] ignored) throws Exception {
        List<Integer> answers = new ArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            boolean known = "\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            exchange.getResponseHeaders().set("ETag", "\"1\"");
            answers.add(known ? 304 : 200);
            exchange.sendResponseHeaders(known ? 304 : 200, known ? -1 : 1);
            if (!known) {
                exchange.getResponseBody().write('x');
            }
            exchange.close();
        });
        server.start();
        try (var client = CachingHttpClients.custom().setCacheConfig(CacheConfig.custom().setSharedCache(false).build()).build()) {
            for (String path : new String[] {"/feed", "/?feed=rss2"}) {
                answers.clear();
                for (int i = 0; i < 3; i++) {
                    client.execute(new HttpGet("http://127.0.0.1:" + server.getAddress().getPort() + path), response -> {
                        EntityUtils.consume(response.getEntity());
                        return null;
                    });
                }
                System.out.println(path + " " + answers);
            }
        }
        server.stop(0);
    }
}
JAVA
java -cp 'lib/*' Cache.java 2>/dev/null | tee seen

diff seen - <<'SEEN'
/feed [200, 304, 304]
/?feed=rss2 [200, 200, 200]
SEEN
