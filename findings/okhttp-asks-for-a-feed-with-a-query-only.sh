#!/usr/bin/env bash
# With its cache OkHttp does not ask for a feed that has rested for a hundred days in the next ten; with a query in the address it asks each time.
#
# Package:   com.squareup.okhttp3:okhttp-jvm 5.1.0 (Maven), OkHttpClient.Builder.cache.
# Expected:  a client that is given a cache to send If-Modified-Since with sends it; what is fresh goes by what the server says, and here it says nothing.
# Behaviour: a response with a Last-Modified and no lifetime is fresh for a tenth of its age (a browser's rule, RFC 9111, 4.2.2), and that tenth is ten
#            days for a quiet blog's feed: the next article is seen up to ten days late. /feed?format=rss is exempt. Which of the two a poller has
#            depends on the address alone. A request with CacheControl's max-age of 0 asks.
# Seen:      /feed: 200, then twice from the cache, 1 request; /feed?format=rss: 200, 304, 304, 3 requests
# Needs:     a JDK 17 or newer, Maven.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>x</artifactId><version>1</version>
<dependencies><dependency><groupId>com.squareup.okhttp3</groupId><artifactId>okhttp-jvm</artifactId><version>5.1.0</version></dependency></dependencies></project>
XML
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null

cat > Poll.java <<'JAVA'
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Cache;
import okhttp3.OkHttpClient;
import okhttp3.Request;

public class Poll {
    public static void main(String[] folder) throws Exception {
        AtomicInteger requests = new AtomicInteger();
        ZonedDateTime changed = ZonedDateTime.now(ZoneOffset.UTC).minus(Duration.ofDays(100));
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.getResponseHeaders().set("Last-Modified", DateTimeFormatter.RFC_1123_DATE_TIME.format(changed));
            boolean unchanged = exchange.getRequestHeaders().containsKey("If-Modified-Since");
            exchange.sendResponseHeaders(unchanged ? 304 : 200, unchanged ? -1 : 7);
            if (!unchanged) exchange.getResponseBody().write("<feed/>".getBytes());
            exchange.close();
        });
        server.start();
        var client = new OkHttpClient.Builder().cache(new Cache(new File(folder[0]), 1_000_000)).build();
        for (String path : new String[] {"/feed", "/feed?format=rss"}) {
            requests.set(0);
            var request = new Request.Builder().url("http://127.0.0.1:" + server.getAddress().getPort() + path).build();
            StringBuilder answers = new StringBuilder();
            for (int poll = 0; poll < 3; poll++) {
                try (var response = client.newCall(request).execute()) {
                    response.body().string();
                    answers.append(response.networkResponse() == null ? "from the cache" : response.networkResponse().code()).append(", ");
                }
            }
            System.out.println(path + ": " + answers + requests + " requests");
        }
        System.exit(0);
    }
}
JAVA
timeout 100 java -cp 'lib/*' Poll.java cache 2>/dev/null | tee seen

diff seen - <<'SEEN'
/feed: 200, from the cache, from the cache, 1 requests
/feed?format=rss: 200, 304, 304, 3 requests
SEEN
