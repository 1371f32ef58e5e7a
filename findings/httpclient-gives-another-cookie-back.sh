#!/usr/bin/env bash
# HttpClient gives cookies back with other values than they were set with: without their quotation marks, with others around a comma, with backslashes doubled.
#
# Package:   org.apache.httpcomponents.client5:httpclient5 5.6.5 (Maven), the cookie store and specification that a client has by default.
# Expected:  the value is opaque and goes back as it came, byte for byte, quotation marks included (RFC 6265, 5.2 and 5.4; and it is what browsers do).
# Behaviour: a="b" comes back as a=b, a=b,c as a="b,c", a=b\c as a="b\\c": a site that lets in whoever gives its cookie back sees another cookie.
# Seen:      set a="b", given back a=b; set a=b,c, given back a="b,c"; set a=b\c, given back a="b\\c"; set a=b, given back a=b
# Needs:     a JDK 21 or newer, Maven.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>x</artifactId><version>1</version>
<dependencies>
<dependency><groupId>org.apache.httpcomponents.client5</groupId><artifactId>httpclient5</artifactId><version>5.6.5</version></dependency>
</dependencies></project>
XML
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null

cat > Cookies.java <<'JAVA'
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.io.entity.EntityUtils;

public class Cookies {
    public static void main(String[] ignored) throws Exception {
        AtomicReference<String> set = new AtomicReference<>();
        AtomicReference<String> back = new AtomicReference<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            back.set(exchange.getRequestHeaders().getFirst("Cookie"));
            exchange.getResponseHeaders().set("Set-Cookie", set.get());
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        for (String cookie : new String[] {"a=\"b\"", "a=b,c", "a=b\\c", "a=b"}) {
            set.set(cookie);
            try (var client = HttpClients.createDefault()) {
                for (int i = 0; i < 2; i++) {
                    client.execute(new HttpGet("http://127.0.0.1:" + server.getAddress().getPort() + "/"), response -> {
                        EntityUtils.consume(response.getEntity());
                        return null;
                    });
                }
            }
            System.out.println("set " + cookie + ", given back " + back.get());
        }
        server.stop(0);
    }
}
JAVA
java -cp 'lib/*' Cookies.java 2>/dev/null | tee seen
diff seen - <<'SEEN'
set a="b", given back a=b
set a=b,c, given back a="b,c"
set a=b\c, given back a="b\\c"
set a=b, given back a=b
SEEN
