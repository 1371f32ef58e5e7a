package kiosque.web.server;

import kiosque.web.server.CannotListen.Trouble;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/// Looks whether the server's address is free and its certificate good, before anything else is started.
public final class Harbour {

    private static final int FIRST_FOR_EVERYBODY = 1024;

    private Harbour() {}

    /// @throws CannotListen saying why, and what to do
    public static void check(ServerSettings settings) {
        settings.tls().ifPresent(Harbour::checkCertificate);
        InetSocketAddress address = address(settings);
        try (var socket = new ServerSocket()) {
            if (address.isUnresolved()) {
                throw new UnknownHostException(address.getHostString());
            }
            socket.bind(address);
        } catch (IOException e) {
            throw refused(settings, address.getPort(), e);
        }
    }

    public static CannotListen refused(ServerSettings settings, int port, IOException error) {
        String said = String.valueOf(error.getMessage());
        if (error instanceof BindException && said.contains("in use")) {
            return new CannotListen(
                    Trouble.TAKEN,
                    "%s is taken by another program (`ss -ltnp sport = :%d` names it): stop that one, or set server.listen to another port"
                            .formatted(settings.listen(), port),
                    error);
        }
        if (port < FIRST_FOR_EVERYBODY && said.contains("denied")) {
            return new CannotListen(
                    Trouble.DENIED,
                    "%s: ports below 1024 are for root: set server.listen to one above and put a proxy before it, or give the unit AmbientCapabilities=CAP_NET_BIND_SERVICE"
                            .formatted(settings.listen()),
                    error);
        }
        return new CannotListen(
                Trouble.NOT_OURS,
                "%s is no address of this machine (%s): set server.listen to one, or to :%d for all"
                        .formatted(settings.listen(), said, port),
                error);
    }

    private static void checkCertificate(ServerSettings.Tls files) {
        try {
            PemFiles.read(files);
        } catch (IllegalArgumentException e) {
            throw new CannotListen(Trouble.BAD_CERTIFICATE, "server.tls: " + e.getMessage(), e);
        }
    }

    private static InetSocketAddress address(ServerSettings settings) {
        int colon = settings.listen().lastIndexOf(':');
        String host = settings.listen().substring(0, colon);
        int port = Integer.parseInt(settings.listen().substring(colon + 1));
        return host.isEmpty()
                ? new InetSocketAddress(port)
                : new InetSocketAddress(
                        host.startsWith("[") ? host.substring(1, host.length() - 1) : host, port);
    }
}
