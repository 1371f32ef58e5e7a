#!/usr/bin/env bash
# Of five HTTP clients of Java one follows "Location: ?page=2" to where it leads: three drop the last part of the path, one the whole path.
#
# Packages:  the HttpClient and the HttpURLConnection of a JDK (25 when this was written); org.apache.httpcomponents.client5:httpclient5 5.5.1,
#            org.eclipse.jetty:jetty-client 12.1.1, com.squareup.okhttp3:okhttp-jvm 5.1.0 (Maven); curl beside them.
# Expected:  Location holds a reference, resolved against the address that was asked for (RFC 9110, 10.2.2); one without a path keeps the base's path
#            (RFC 3986, 5.2.2): /blog/feed?page=2.
# Behaviour: the JDK's clients and Jetty's ask for /blog/?page=2, Apache's for /?page=2. Who polls a feed that moves to a newer page, or adds a
#            parameter by a redirect, gets the site's front page or a 404 there, while browsers, curl and OkHttp read the feed.
# Seen:      JDK /blog/?page=2, URLConnection /blog/?page=2, Apache /?page=2, Jetty /blog/?page=2, OkHttp /blog/feed?page=2, curl /blog/feed?page=2
# Needs:     a JDK 17 or newer, Maven, curl.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>x</artifactId><version>1</version>
<dependencies>
<dependency><groupId>org.apache.httpcomponents.client5</groupId><artifactId>httpclient5</artifactId><version>5.5.1</version></dependency>
<dependency><groupId>org.eclipse.jetty</groupId><artifactId>jetty-client</artifactId><version>12.1.1</version></dependency>
<dependency><groupId>com.squareup.okhttp3</groupId><artifactId>okhttp-jvm</artifactId><version>5.1.0</version></dependency>
<dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.16</version></dependency>
</dependencies></project>
XML
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null

cat > Redirects.java <<'JAVA'
import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.io.entity.EntityUtils;

public class Redirects {
    public static void main(String[] ignored) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            String asked = exchange.getRequestURI().toString();
            if (asked.equals("/blog/feed?page=1")) {
                exchange.getResponseHeaders().set("Location", "?page=2");
                exchange.sendResponseHeaders(302, -1);
            } else {
                exchange.sendResponseHeaders(200, asked.length());
                exchange.getResponseBody().write(asked.getBytes());
            }
            exchange.close();
        });
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/blog/feed?page=1";

        var jdk = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build();
        System.out.println("JDK " + jdk.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString()).body());
        System.out.println("URLConnection " + new String(URI.create(address).toURL().openStream().readAllBytes()));
        try (var apache = HttpClients.createDefault()) {
            System.out.println("Apache " + apache.execute(new HttpGet(address), response -> EntityUtils.toString(response.getEntity())));
        }
        var jetty = new org.eclipse.jetty.client.HttpClient();
        jetty.start();
        System.out.println("Jetty " + jetty.GET(address).getContentAsString());
        jetty.stop();
        try (var response = new OkHttpClient().newCall(new Request.Builder().url(address).build()).execute()) {
            System.out.println("OkHttp " + response.body().string());
        }
        Process curl = new ProcessBuilder("curl", "-sL", address).start();
        System.out.println("curl " + new String(curl.getInputStream().readAllBytes()));
        System.exit(0);
    }
}
JAVA
timeout 60 java -cp 'lib/*' Redirects.java 2>/dev/null | tee seen

diff seen - <<'SEEN'
JDK /blog/?page=2
URLConnection /blog/?page=2
Apache /?page=2
Jetty /blog/?page=2
OkHttp /blog/feed?page=2
curl /blog/feed?page=2
SEEN
