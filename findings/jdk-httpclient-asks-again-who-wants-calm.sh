#!/usr/bin/env bash
# The JDK's HttpClient asks a second time, at once, when an HTTP/2 server hangs up because it was asked too much.
#
# Package:   java.net.http of Temurin 25.
# Expected:  GOAWAY with ENHANCE_YOUR_CALM (RFC 9113, section 7: "the endpoint detected that its peer is exhibiting a behavior that might be
#            generating excessive load") is HTTP/2's 429. What was not processed may be sent again, but not there and then.
# Behaviour: the request goes out again over a new connection in the same moment, whatever the reason given; and when it is turned away once
#            more, the exception says "request not processed by peer", without the reason. ENHANCE_YOUR_CALM for the stream alone (RST_STREAM) is
#            not repeated.
# Seen:      see the end of this script
# Needs:     a JDK of 25.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
jdk=${JAVA_HOME:+$JAVA_HOME/bin/}
"${jdk}keytool" -genkeypair -alias a -keyalg EC -dname CN=localhost -ext SAN=dns:localhost -keystore keys.p12 -storepass secret -storetype PKCS12 2>/dev/null

cat > Calm.java <<'JAVA'
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.KeyStore;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

class Calm {
    static final int RST_STREAM = 3, SETTINGS = 4, GOAWAY = 7, NO_ERROR = 0, ENHANCE_YOUR_CALM = 11;

    public static void main(String[] none) throws Exception {
        char[] secret = "secret".toCharArray();
        KeyStore store = KeyStore.getInstance(new File("keys.p12"), secret);
        var keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(store, secret);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("a", store.getCertificate("a"));
        var trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(trusted);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        System.out.println("GOAWAY NO_ERROR: " + asked(tls, GOAWAY, NO_ERROR));
        System.out.println("GOAWAY ENHANCE_YOUR_CALM: " + asked(tls, GOAWAY, ENHANCE_YOUR_CALM));
        System.out.println("RST_STREAM ENHANCE_YOUR_CALM: " + asked(tls, RST_STREAM, ENHANCE_YOUR_CALM));
        System.exit(0);
    }

    /// How often a server is asked that answers each request so, and what the caller is told.
    static String asked(SSLContext tls, int frame, int error) throws Exception {
        var asked = new AtomicInteger();
        try (var server = (SSLServerSocket) tls.getServerSocketFactory().createServerSocket(0, 9, InetAddress.getLoopbackAddress());
                var client = HttpClient.newBuilder().sslContext(tls).build()) {
            Thread.ofVirtual().start(() -> {
                while (true) {
                    try {
                        var socket = (SSLSocket) server.accept();
                        Thread.ofVirtual().start(() -> serve(socket, frame, error, asked));
                    } catch (IOException closed) {
                        return;
                    }
                }
            });
            client.send(HttpRequest.newBuilder(URI.create("https://localhost:" + server.getLocalPort() + "/feed")).build(), BodyHandlers.discarding());
            return "an answer";
        } catch (IOException e) {
            return "asked " + (asked.get() == 1 ? "once" : asked + " times") + ", " + e.getMessage();
        }
    }

    static void serve(SSLSocket socket, int frame, int error, AtomicInteger asked) {
        try (socket) {
            var parameters = socket.getSSLParameters();
            parameters.setApplicationProtocols(new String[] {"h2"});
            socket.setSSLParameters(parameters);
            var in = new DataInputStream(socket.getInputStream());
            var out = new DataOutputStream(socket.getOutputStream());
            in.readNBytes("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".length());
            write(out, SETTINGS, 0, 0);
            while (true) {
                int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
                int type = in.readUnsignedByte();
                int flags = in.readUnsignedByte();
                int stream = in.readInt();
                in.readNBytes(length);
                if (type == SETTINGS && (flags & 1) == 0) {
                    write(out, SETTINGS, 1, 0);
                } else if (type == 1) {
                    asked.incrementAndGet();
                    if (frame == GOAWAY) {
                        write(out, GOAWAY, 0, 0, 0, 0, 0, 0, 0, 0, 0, error);
                        Thread.sleep(300);
                        return;
                    }
                    write(out, RST_STREAM, 0, stream, 0, 0, 0, error);
                }
            }
        } catch (Exception gone) {
            // the client has closed the connection
        }
    }

    static void write(DataOutputStream out, int type, int flags, int stream, int... payload) throws IOException {
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
"${jdk}java" Calm.java | tee seen

diff seen - <<'SEEN'
GOAWAY NO_ERROR: asked 2 times, request not processed by peer
GOAWAY ENHANCE_YOUR_CALM: asked 2 times, request not processed by peer
RST_STREAM ENHANCE_YOUR_CALM: asked once, Received RST_STREAM: Processing capacity exceeded
SEEN
