#!/usr/bin/env bash
# HttpClient sends a request once more by itself when the server says 429 or 503, and waits for that as long as the server names, without a bound.
#
# Packages:  org.apache.httpcomponents.client5:httpclient5 5.5.1 (Maven), HttpClients.createDefault(); com.squareup.okhttp3:okhttp-jvm 5.1.0 and the
#            JDK's client beside it.
# Expected:  "too many requests" (RFC 6585, 4) is an answer that the caller gets and plans by, as with the JDK's client; "automatic retries" are for
#            connections that break.
# Behaviour: each 429 or 503 is followed by a second request after the time in Retry-After, or a second where there is none or 0; the call
#            blocks meanwhile (an hour for Retry-After: 3600, unless a response timeout is set that is shorter). A polite poller of a server that
#            throttles doubles its requests. OkHttp repeats a 503 with Retry-After: 0 at once.
# Seen:      429: Apache 2 requests, OkHttp 1, JDK 1; Retry-After: 8: Apache 2 in 8 seconds; 503 with Retry-After: 0: Apache 2, OkHttp 2, JDK 1
# Needs:     a JDK 17 or newer, Maven.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>x</artifactId><version>1</version>
<dependencies>
<dependency><groupId>org.apache.httpcomponents.client5</groupId><artifactId>httpclient5</artifactId><version>5.5.1</version></dependency>
<dependency><groupId>com.squareup.okhttp3</groupId><artifactId>okhttp-jvm</artifactId><version>5.1.0</version></dependency>
<dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.16</version></dependency>
</dependencies></project>
XML
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null

cat > Again.java <<'JAVA'
import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.HttpClients;

public class Again {
    private static final AtomicInteger requests = new AtomicInteger();

    public static void main(String[] ignored) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            String[] answer = exchange.getRequestURI().getPath().substring(1).split("-");
            if (answer.length == 2) exchange.getResponseHeaders().set("Retry-After", answer[1]);
            exchange.sendResponseHeaders(Integer.parseInt(answer[0]), -1);
            exchange.close();
        });
        server.start();
        for (String answer : new String[] {"500", "429", "429-8", "503", "503-0"}) {
            String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/" + answer;
            System.out.println(answer
                    + ": Apache " + count(() -> {
                        try (var client = HttpClients.createDefault()) {
                            return client.execute(new HttpGet(address), response -> response.getCode());
                        }
                    })
                    + "; OkHttp " + count(() -> {
                        try (var response = new OkHttpClient().newCall(new Request.Builder().url(address).build()).execute()) {
                            return response.code();
                        }
                    })
                    + "; JDK " + count(() -> HttpClient.newHttpClient()
                            .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding()).statusCode()));
        }
        System.exit(0);
    }

    private static String count(Callable<Integer> call) throws Exception {
        requests.set(0);
        long began = System.nanoTime();
        call.call();
        boolean waited = System.nanoTime() - began > 7_500_000_000L;
        return requests + (waited ? " after eight seconds" : "");
    }
}
JAVA
timeout 100 java -cp 'lib/*' Again.java 2>/dev/null | tee seen

diff seen - <<'SEEN'
500: Apache 1; OkHttp 1; JDK 1
429: Apache 2; OkHttp 1; JDK 1
429-8: Apache 2 after eight seconds; OkHttp 1; JDK 1
503: Apache 2; OkHttp 1; JDK 1
503-0: Apache 2; OkHttp 2; JDK 1
SEEN
