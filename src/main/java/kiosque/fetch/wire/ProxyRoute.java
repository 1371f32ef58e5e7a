package kiosque.fetch.wire;

import java.net.URI;
import java.util.Optional;

/// How a request leaves: through which proxy, and how far the connection is to be trusted.
///
/// @param version whether HTTP/2 may be spoken
public record ProxyRoute(Optional<URI> proxy, Security security, Version version) {

    public enum Version {
        ANY,
        /// By the blocking client, which also bears with headers that break the rules.
        HTTP_1
    }

    ProxyRoute byHttp1() {
        return new ProxyRoute(proxy, security, Version.HTTP_1);
    }

    public enum Security {
        /// No TLS.
        NONE,
        /// Certificates are checked against the platform's authorities and the host name.
        VERIFIED,
        /// TLS with anyone: the operator said `insecure-tls`.
        UNVERIFIED
    }
}
