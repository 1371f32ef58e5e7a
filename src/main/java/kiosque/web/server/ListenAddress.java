package kiosque.web.server;

/// An address that we listen at.
///
/// @param key of the configuration that says so
/// @param listen `host:port`; without a host all addresses, port 0 a free one
public record ListenAddress(String key, String listen) {

    static final String PUBLIC = "server.listen";
    static final String OPS = "server.ops-listen";

    /// Without the brackets of IPv6; empty for all.
    String host() {
        String host = listen.substring(0, listen.lastIndexOf(':'));
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    int port() {
        return Integer.parseInt(listen.substring(listen.lastIndexOf(':') + 1));
    }
}
