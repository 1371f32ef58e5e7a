package kiosque.fetch.wire;

import java.net.ConnectException;

/// A proxy that would not connect to a server. What it answers instead came without TLS: it is nobody's word on the server.
public final class TunnelRefused extends ConnectException {

    private static final long serialVersionUID = 1L;

    TunnelRefused(int status) {
        super("The proxy would not connect, and answered " + status);
    }
}
