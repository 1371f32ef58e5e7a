#!/usr/bin/env bash
# HttpClient closes an HTTP/2 connection whose server starts with an initial window of 0, though a GET needs none.
#
# Package:   org.apache.httpcomponents.client5:httpclient5 5.6.5 with httpcore5-h2 5.4.4 (Maven).
# Expected:  SETTINGS_INITIAL_WINDOW_SIZE may be anything from 0 to 2^31-1 (RFC 9113, section 6.5.2). 0 means that the client may send no DATA
#            before a WINDOW_UPDATE; a GET has none to send, so its answer is read like any other.
# Behaviour: the setting is taken for an error of the protocol, the connection is closed, and the request has never been sent. With a window of
#            1 the same exchange succeeds.
# Seen:      window 0: RequestNotExecutedException; window 1: 200
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
    <dependency><groupId>org.apache.httpcomponents.client5</groupId><artifactId>httpclient5</artifactId><version>5.6.5</version></dependency>
    <dependency><groupId>org.apache.httpcomponents.core5</groupId><artifactId>httpcore5</artifactId><version>5.4.4</version></dependency>
    <dependency><groupId>org.apache.httpcomponents.core5</groupId><artifactId>httpcore5-h2</artifactId><version>5.4.4</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.16</version></dependency>
  </dependencies>
</project>
POM
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib

cat > Window.java <<'JAVA'
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ExecutionException;
import org.apache.hc.client5.http.async.methods.SimpleRequestBuilder;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;

class Window {
    public static void main(String[] none) throws Exception {
        System.out.println("window 0: " + get(0) + "; window 1: " + get(1));
    }

    private static String get(int window) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                var client = HttpAsyncClients.createHttp2Default()) {
            new Thread(() -> serve(server, window)).start();
            client.start();
            var request = SimpleRequestBuilder.get("http://127.0.0.1:" + server.getLocalPort() + "/").build();
            return String.valueOf(client.execute(request, null).get().getCode());
        } catch (ExecutionException e) {
            return e.getCause().getClass().getSimpleName();
        }
    }

    /// Sends its settings, acknowledges the client's, and answers each HEADERS with `:status 200` and no body.
    private static void serve(ServerSocket server, int window) {
        try (var socket = server.accept()) {
            var in = new DataInputStream(socket.getInputStream());
            var out = new DataOutputStream(socket.getOutputStream());
            in.readNBytes("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".length());
            frame(out, 4, 0, 0, 0, 4, 0, 0, 0, window);
            while (true) {
                int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
                int type = in.readUnsignedByte();
                int flags = in.readUnsignedByte();
                int stream = in.readInt();
                in.readNBytes(length);
                if (type == 4 && (flags & 1) == 0) {
                    frame(out, 4, 1, 0);
                } else if (type == 1) {
                    frame(out, 1, 5, stream, 0x88);
                }
            }
        } catch (Exception end) {
            // the client has closed the connection
        }
    }

    private static void frame(DataOutputStream out, int type, int flags, int stream, int... payload) throws Exception {
        out.writeByte(0);
        out.writeShort(payload.length);
        out.writeByte(type);
        out.writeByte(flags);
        out.writeInt(stream);
        for (int octet : payload) {
            out.writeByte(octet);
        }
        out.flush();
    }
}
JAVA
timeout 60 java -cp 'lib/*' Window.java | tee seen

diff seen - <<'SEEN'
window 0: RequestNotExecutedException; window 1: 200
SEEN
