package kiosque.web.server;

import kiosque.web.server.CannotListen.Trouble;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/// Looks whether the server's address is free and its certificate good, before anything else is started.
public final class ListenCheck {

    private static final int FIRST_FOR_EVERYBODY = 1024;

    /// @throws CannotListen saying why, and what to do
    public static void check(ServerSettings settings) {
        settings.tls().ifPresent(ListenCheck::checkCertificate);
        settings.addresses().forEach(ListenCheck::check);
    }

    private static void check(ListenAddress listening) {
        InetSocketAddress address =
                listening.host().isEmpty()
                        ? new InetSocketAddress(listening.port())
                        : new InetSocketAddress(listening.host(), listening.port());
        try (var socket = new ServerSocket()) {
            if (address.isUnresolved()) {
                throw new UnknownHostException(address.getHostString());
            }
            socket.bind(address);
        } catch (IOException e) {
            throw refused(listening, e);
        }
    }

    public static CannotListen refused(ListenAddress listening, IOException error) {
        String said =
                error instanceof UnknownHostException
                        ? "no host is called so"
                        : String.valueOf(error.getMessage());
        String listen = listening.listen();
        if (error instanceof BindException && said.contains("in use")) {
            return new CannotListen(
                    Trouble.TAKEN,
                    "%s is taken by another program (`ss -ltnp sport = :%d` names it): stop that one, or set %s to another port"
                            .formatted(listen, listening.port(), listening.key()),
                    error);
        }
        if (listening.port() < FIRST_FOR_EVERYBODY && said.contains("denied")) {
            return new CannotListen(
                    Trouble.DENIED,
                    "%s: ports below 1024 are for root: set %s to one above and put a proxy before it, or give the unit AmbientCapabilities=CAP_NET_BIND_SERVICE"
                            .formatted(listen, listening.key()),
                    error);
        }
        return new CannotListen(
                Trouble.NOT_OURS,
                "%s is no address of this machine (%s): set %s to one, or to :%d for all"
                        .formatted(listen, said, listening.key(), listening.port()),
                error);
    }

    private static void checkCertificate(ServerSettings.Tls files) {
        try {
            PemFiles.read(files);
        } catch (IllegalArgumentException e) {
            throw new CannotListen(Trouble.BAD_CERTIFICATE, "server.tls: " + e.getMessage(), e);
        }
    }
}
