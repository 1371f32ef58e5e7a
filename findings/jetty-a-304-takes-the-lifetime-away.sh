#!/usr/bin/env bash
# Jetty's file server says "Not Modified, and do not store it": a 304 takes away the lifetime that the 200 gave, and names a length of 0.
#
# Package:   org.eclipse.jetty:jetty-server 12.1.14 (Maven), ResourceHandler with setCacheControl("max-age=3600") and setEtags(true).
# Expected:  a 304 must have the Cache-Control that the 200 would have had (RFC 9110, 15.4.5), for a cache takes over what it says (RFC 9111, 3.2, 4.3.4); a Content-Length
#            in it must be the one of the 200 (RFC 9110, 8.6). If-None-Match compares weakly (13.1.2), and "*" is true of any file that there is.
# Behaviour: the 304 goes the way of error pages, which no cache shall keep. A cache between that takes over what it says may not store the feed any more after
#            the first time that it asked whether it is still good, and has to fetch it whole the next time. The library's own weak ETag without its W/, as
#            some send it back, and "*", are answered with the whole file.
# Seen:      200 max-age=3600; 304 must-revalidate,no-cache,no-store, length 0; tag without W/: 200; *: 200
# Needs:     a JDK of 17 or newer, Maven.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.eclipse.jetty</groupId><artifactId>jetty-server</artifactId><version>12.1.14</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.16</version></dependency>
  </dependencies>
</project>
POM
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib

cat > Files304.java <<'JAVA'
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ResourceHandler;
import org.eclipse.jetty.util.resource.ResourceFactory;

class Files304 {
    public static void main(String[] none) throws Exception {
        Files.writeString(Files.createDirectory(Path.of("www")).resolve("feed.xml"), "<feed/>");
        var server = new Server();
        var connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        var files = new ResourceHandler();
        files.setBaseResource(ResourceFactory.of(files).newResource(Path.of("www").toAbsolutePath()));
        files.setCacheControl("max-age=3600");
        files.setEtags(true);
        server.setHandler(files);
        server.start();
        int port = connector.getLocalPort();
        String tag = field(ask(port, ""), "ETag");
        print("first", ask(port, ""));
        print("its tag", ask(port, "If-None-Match: " + tag + "\r\n"));
        print("its tag without W/", ask(port, "If-None-Match: " + tag.substring(2) + "\r\n"));
        print("*", ask(port, "If-None-Match: *\r\n"));
        server.stop();
    }

    private static String ask(int port, String condition) throws Exception {
        try (var socket = new Socket("127.0.0.1", port)) {
            String request = "GET /feed.xml HTTP/1.1\r\nHost: port.example\r\nConnection: close\r\n" + condition + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    private static String field(String answer, String name) {
        var line = Pattern.compile("(?im)^" + name + ": ([^\r\n]*)").matcher(answer);
        return line.find() ? line.group(1) : "none";
    }

    private static void print(String asked, String answer) {
        System.out.println(asked + ": " + answer.split(" ")[1] + ", Cache-Control " + field(answer, "Cache-Control") + ", Content-Length " + field(answer, "Content-Length"));
    }
}
JAVA
timeout 60 java -cp 'lib/*' Files304.java | tee seen

diff seen - <<'SEEN'
first: 200, Cache-Control max-age=3600, Content-Length 7
its tag: 304, Cache-Control must-revalidate,no-cache,no-store, Content-Length 0
its tag without W/: 200, Cache-Control max-age=3600, Content-Length 7
*: 200, Cache-Control max-age=3600, Content-Length 7
SEEN
