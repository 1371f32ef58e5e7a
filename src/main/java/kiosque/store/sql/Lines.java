package kiosque.store.sql;

import org.jspecify.annotations.Nullable;
import org.mariadb.jdbc.Configuration;
import org.mariadb.jdbc.util.ConfigurableSocketFactory;

import java.io.IOException;
import java.net.Socket;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The sockets to each database, so that whoever waits for one that hangs can be let go at once: the driver's own way first connects once more, to ask the
/// very server that does not answer to kill the connection. Named in [JdbcAddress]; the driver makes one for each connection.
public final class Lines extends ConfigurableSocketFactory {

    private static final Map<String, Set<Socket>> OPEN = new ConcurrentHashMap<>();

    private String database = "";

    @Override
    public void setConfiguration(@Nullable Configuration configuration, @Nullable String host) {
        if (configuration != null) {
            database = String.valueOf(configuration.addresses());
        }
    }

    @Override
    public Socket createSocket() {
        var socket = new Socket();
        Set<Socket> open = OPEN.computeIfAbsent(database, _ -> ConcurrentHashMap.newKeySet());
        open.removeIf(Socket::isClosed);
        open.add(socket);
        return socket;
    }

    /// Closes every connection to that database.
    ///
    /// @param url a JDBC URL
    public static void cut(String url) throws IOException {
        String database = addresses(url);
        Set<Socket> open = OPEN.getOrDefault(database, Set.of());
        for (Socket socket : open) {
            socket.close();
        }
        open.removeIf(Socket::isClosed);
    }

    private static String addresses(String url) throws IOException {
        try {
            return String.valueOf(Configuration.parse(url).addresses());
        } catch (java.sql.SQLException e) {
            throw new IOException(e);
        }
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return new Socket(host, port);
    }

    @Override
    public Socket createSocket(String host, int port, java.net.InetAddress localHost, int localPort)
            throws IOException {
        return new Socket(host, port, localHost, localPort);
    }

    @Override
    public Socket createSocket(java.net.InetAddress host, int port) throws IOException {
        return new Socket(host, port);
    }

    @Override
    public Socket createSocket(
            java.net.InetAddress address, int port, java.net.InetAddress localAddress, int local)
            throws IOException {
        return new Socket(address, port, localAddress, local);
    }
}
