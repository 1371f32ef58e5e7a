#!/usr/bin/env bash
# HttpClient waits for an answer to an HTTP/2 request that the server's GOAWAY has just said it has not looked at.
#
# Package:   org.apache.httpcomponents.client5:httpclient5 5.6.5 with httpcore5-h2 5.4.4 (Maven).
# Expected:  what stands behind GOAWAY's last stream was not processed, whatever the error, and may be sent again (RFC 9113, section 6.8):
#            RequestNotExecutedException at once, which is for that, and after which the client's own retry strategy asks again.
# Behaviour: after NO_ERROR, which servers send when they are restarted, nothing happens until the server closes the connection or the
#            response timeout, if there is one, is over: only streams that the server has opened itself are looked through. With any
#            other error it is an H2StreamResetException with the connection's error code, the same as after RST_STREAM.
# Seen:      see the end of this script
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

cat > GoAway.java <<'JAVA'
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.client5.http.async.methods.SimpleRequestBuilder;
import org.apache.hc.client5.http.impl.async.H2AsyncClientBuilder;
import org.apache.hc.core5.http2.H2StreamResetException;

class GoAway {
    static final int RST_STREAM = 3, GOAWAY = 7;

    public static void main(String[] none) throws Exception {
        System.out.println("GOAWAY NO_ERROR: " + get(GOAWAY, 0));
        System.out.println("GOAWAY INTERNAL_ERROR: " + get(GOAWAY, 2));
        System.out.println("GOAWAY ENHANCE_YOUR_CALM: " + get(GOAWAY, 11));
        System.out.println("RST_STREAM ENHANCE_YOUR_CALM: " + get(RST_STREAM, 11));
        System.exit(0);
    }

    private static String get(int answer, int error) throws Exception {
        var client = H2AsyncClientBuilder.create().disableAutomaticRetries().build();
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            new Thread(() -> serve(server, answer, error)).start();
            client.start();
            var request = SimpleRequestBuilder.get("http://127.0.0.1:" + server.getLocalPort() + "/").build();
            return String.valueOf(client.execute(request, null).get(5, TimeUnit.SECONDS).getCode());
        } catch (TimeoutException e) {
            return "nothing within five seconds";
        } catch (ExecutionException e) {
            return e.getCause().getClass().getSimpleName() + (e.getCause() instanceof H2StreamResetException reset ? " " + reset.getCode() : "");
        } finally {
            client.close(CloseMode.IMMEDIATE);
        }
    }

    /// Sends its settings, acknowledges the client's, and answers each HEADERS so.
    private static void serve(ServerSocket server, int answer, int error) {
        try (var socket = server.accept()) {
            var in = new DataInputStream(socket.getInputStream());
            var out = new DataOutputStream(socket.getOutputStream());
            in.readNBytes("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".length());
            frame(out, 4, 0, 0);
            while (true) {
                int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
                int type = in.readUnsignedByte();
                int flags = in.readUnsignedByte();
                int stream = in.readInt();
                in.readNBytes(length);
                if (type == 4 && (flags & 1) == 0) {
                    frame(out, 4, 1, 0);
                } else if (type == 1) {
                    if (answer == RST_STREAM) {
                        frame(out, RST_STREAM, 0, stream, 0, 0, 0, error);
                    } else {
                        frame(out, GOAWAY, 0, 0, 0, 0, 0, 0, 0, 0, 0, error);
                    }
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
timeout 60 java -cp 'lib/*' GoAway.java | tee seen

diff seen - <<'SEEN'
GOAWAY NO_ERROR: nothing within five seconds
GOAWAY INTERNAL_ERROR: H2StreamResetException 2
GOAWAY ENHANCE_YOUR_CALM: H2StreamResetException 11
RST_STREAM ENHANCE_YOUR_CALM: H2StreamResetException 11
SEEN
