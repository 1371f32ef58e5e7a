package kiosque.fetch.wire;

import kiosque.text.Authority;

import org.apache.hc.client5.http.ConnectionKeepAliveStrategy;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.CredentialsProvider;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultConnectionKeepAliveStrategy;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.routing.DefaultProxyRoutePlanner;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.routing.HttpRoutePlanner;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/// What both wires have in common: limits on all that a server can send, and nothing that a client would do on its own.
record ClientSetup(
        Duration connectTimeout,
        ProxyRoute way,
        DnsResolver resolver,
        ShownCertificates certificates) {

    static final int LONGEST_LINE = 40 * 1024;
    static final int MOST_HEADERS = 300;
    static final int CONNECTIONS_PER_ROUTE = 1024;

    /// For the next hop, or the host's next source; no server is made to hold a connection for longer.
    static final TimeValue KEPT_IDLE = TimeValue.ofSeconds(4);

    /// One char per byte both ways: as it stands the client writes 0x80 to 0x9F as `?`, and a validator would not be echoed.
    static final CharCodingConfig BYTES =
            CharCodingConfig.custom().setCharset(StandardCharsets.ISO_8859_1).build();

    static final Http1Config HTTP1 =
            Http1Config.custom()
                    .setMaxLineLength(LONGEST_LINE)
                    .setMaxHeaderCount(MOST_HEADERS)
                    .build();

    /// A kept connection is looked at before every use: nothing is asked a second time because the first went into a closed one.
    /// Reading has no time-out of its own: the deadline for the whole exchange is stricter than any for a single read.
    ConnectionConfig connections() {
        return ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(connectTimeout))
                .setSocketTimeout(Timeout.DISABLED)
                .setIdleTimeout(KEPT_IDLE.toTimeout())
                .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                .build();
    }

    /// Answers to challenges come from the configuration only, and only for a proxy: a server's are given before it asks.
    RequestConfig requests() {
        return RequestConfig.custom()
                .setRedirectsEnabled(false)
                .setProtocolUpgradeEnabled(false)
                .setContentCompressionEnabled(false)
                .setAuthenticationEnabled(proxyUser().isPresent())
                .setConnectionRequestTimeout(Timeout.of(connectTimeout))
                .build();
    }

    ClientTlsStrategyBuilder trust() {
        return Trust.of(way.security(), certificates);
    }

    ConnectionKeepAliveStrategy keepAlive() {
        return (response, context) -> {
            TimeValue wish =
                    DefaultConnectionKeepAliveStrategy.INSTANCE.getKeepAliveDuration(
                            response, context);
            return TimeValue.isPositive(wish) && wish.compareTo(KEPT_IDLE) < 0 ? wish : KEPT_IDLE;
        };
    }

    HttpRoutePlanner routes() {
        return proxyHost()
                .<HttpRoutePlanner>map(DefaultProxyRoutePlanner::new)
                .orElseGet(() -> new DefaultRoutePlanner(null));
    }

    CredentialsProvider credentials() {
        var credentials = new BasicCredentialsProvider();
        proxyUser()
                .ifPresent(user -> {
                    String[] parts = user.split(":", 2);
                    char[] password = parts.length > 1 ? parts[1].toCharArray() : new char[0];
                    credentials.setCredentials(
                            new AuthScope(proxyHost().orElseThrow()),
                            new UsernamePasswordCredentials(parts[0], password));
                });
        return credentials;
    }

    private Optional<HttpHost> proxyHost() {
        return way.proxy()
                .flatMap(Authority::of)
                .map(proxy -> new HttpHost("http", proxy.host(), proxyPort(proxy.port())));
    }

    private static int proxyPort(int named) {
        return named >= 0 ? named : 8080;
    }

    private Optional<String> proxyUser() {
        return way.proxy().flatMap(Authority::of).flatMap(Authority::userInfo);
    }
}
