#!/usr/bin/env bash
# The JDK's cookies come back in quotation marks, with three cookies of another standard beside them, if they were set with Max-Age and without Expires.
#
# Package:   a JDK (25 when this was written), java.net.http.HttpClient with java.net.CookieManager.
# Expected:  `Set-Cookie: a=1; Max-Age=3600` is given back as `Cookie: a=1` (RFC 6265, 5.4), as with Expires or with neither.
# Behaviour: a Set-Cookie with Max-Age alone is taken for a cookie of RFC 2965, which nobody has set since 2011: it is sent as
#            `$Version="1"; a="1";$Path="/";$Domain="127.0.0.1"`. A server of today reads a's value with its quotation marks, and $Version, $Path and
#            $Domain as cookies: a session or a consent that stands in the cookie is not known there. Expires beside Max-Age makes it right again.
# Seen:      Max-Age: $Version="1"; a="1";$Path="/";$Domain="127.0.0.1"; Expires: a=1; both: a=1; neither: a=1
# Needs:     a JDK 17 or newer.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > Cookies.java <<'JAVA'
import com.sun.net.httpserver.HttpServer;
import java.net.CookieManager;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

public class Cookies {
    public static void main(String[] ignored) throws Exception {
        String expires = "; Expires=Thu, 14 Mar 2069 09:00:00 GMT";
        for (String attributes : new String[] {"; Max-Age=3600", expires, expires + "; Max-Age=3600", "; Path=/; HttpOnly; SameSite=Lax", ""}) {
            HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            server.createContext("/", exchange -> {
                exchange.getResponseHeaders().set("Set-Cookie", "a=1" + attributes);
                byte[] given = String.valueOf(exchange.getRequestHeaders().getFirst("Cookie")).getBytes();
                exchange.sendResponseHeaders(200, given.length);
                exchange.getResponseBody().write(given);
                exchange.close();
            });
            server.start();
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/")).build();
            var client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
            client.send(request, HttpResponse.BodyHandlers.discarding());
            System.out.println("a=1" + attributes + " -> " + client.send(request, HttpResponse.BodyHandlers.ofString()).body());
            server.stop(0);
        }
        System.exit(0);
    }
}
JAVA
timeout 60 java Cookies.java 2>/dev/null | tee seen

diff seen - <<'SEEN'
a=1; Max-Age=3600 -> $Version="1"; a="1";$Path="/";$Domain="127.0.0.1"
a=1; Expires=Thu, 14 Mar 2069 09:00:00 GMT -> a=1
a=1; Expires=Thu, 14 Mar 2069 09:00:00 GMT; Max-Age=3600 -> a=1
a=1; Path=/; HttpOnly; SameSite=Lax -> a=1
a=1 -> a=1
SEEN
