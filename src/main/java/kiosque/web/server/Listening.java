package kiosque.web.server;

import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

import java.time.Duration;
import java.util.Optional;

/// Opens the port: HTTP/1.1 and HTTP/2, with TLS or without, and the limits that hold before a request is one.
public final class Listening {
    static final Duration IDLE = Duration.ofSeconds(30);

    private static final int LONGEST_HEADER = 8 * 1024;
    private static final int WAITING_TO_BE_ACCEPTED = 4096;

    /// What the kernel may hold for one reader: a whole document of the usual size, coded.
    private static final int SEND_BUFFER = 256 * 1024;

    /// @param certificates for TLS; without them everything is in clear text
    public static ServerConnector on(
            Server server, ListenAddress listening, Optional<Certificates> certificates) {
        HttpConfiguration http = http();
        ServerConnector connector =
                certificates
                        .map(shown -> secure(server, http, shown.factory()))
                        .orElseGet(() -> plain(server, http));
        connector.setHost(listening.host());
        connector.setPort(listening.port());
        connector.setName(listening.key());
        connector.setIdleTimeout(IDLE.toMillis());
        connector.setAcceptQueueSize(WAITING_TO_BE_ACCEPTED);
        connector.setAcceptedSendBufferSize(SEND_BUFFER);
        return connector;
    }

    /// Whether a request came to the operators' own address.
    public static boolean isBackstage(Request request) {
        return request.getConnectionMetaData().getConnector() instanceof ServerConnector at
                && ListenAddress.OPS.equals(at.getName());
    }

    private static ServerConnector plain(Server server, HttpConfiguration http) {
        return new ServerConnector(server, 1, -1, new HttpConnectionFactory(http), clearText(http));
    }

    private static ServerConnector secure(
            Server server, HttpConfiguration http, SslContextFactory.Server certificates) {
        http.addCustomizer(new SecureRequestCustomizer(false));
        var alpn = new ALPNServerConnectionFactory();
        alpn.setDefaultProtocol("http/1.1");
        var http2 = new HTTP2ServerConnectionFactory(http);
        http2.setMaxConcurrentStreams(100);
        return new ServerConnector(
                server,
                1,
                -1,
                new SslConnectionFactory(certificates, alpn.getProtocol()),
                alpn,
                http2,
                new HttpConnectionFactory(http));
    }

    private static HTTP2CServerConnectionFactory clearText(HttpConfiguration http) {
        var http2 = new HTTP2CServerConnectionFactory(http);
        http2.setMaxConcurrentStreams(100);
        return http2;
    }

    private static HttpConfiguration http() {
        var http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setSendDateHeader(true);
        http.setRequestHeaderSize(LONGEST_HEADER);
        http.setIdleTimeout(IDLE.toMillis());
        return http;
    }
}
