package kiosque.fetch;

import java.net.URI;
import java.util.Optional;

/// How a request leaves: through which proxy, and how far the connection is to be trusted.
record WayOut(Optional<URI> proxy, Security security) {

    enum Security {
        /// No TLS.
        NONE,
        /// Certificates are checked against the platform's authorities and the host name.
        VERIFIED,
        /// TLS with anyone: the operator said `insecure-tls`.
        UNVERIFIED
    }
}
