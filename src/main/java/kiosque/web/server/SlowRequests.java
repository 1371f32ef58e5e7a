package kiosque.web.server;

import org.eclipse.jetty.http2.HTTP2Connection;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Closes HTTP/1.1 connections whose request arrives a few bytes at a time: each byte puts the idle timeout off, so that something else has to end it. One look at
/// all connections every few seconds; nothing is done per request.
public final class SlowRequests {
    private final ServerConnector connector;
    private final long patience;
    private final long interval;
    private Map<EndPoint, Sighting> sightings = Map.of();

    /// A connection as last seen.
    ///
    /// @param answered how many requests it has had answered
    /// @param bytes how many it has sent
    /// @param since when the first bytes after the last answer were noticed; 0 if there were none
    private record Sighting(long answered, long bytes, long since) {}

    /// @param patience how long a request may take to arrive
    public SlowRequests(ServerConnector connector, Duration patience) {
        this.connector = connector;
        this.patience = patience.toNanos();
        this.interval = patience.toMillis() / 4;
    }

    /// Looks now and ever after, until the connector stops.
    public void watch() {
        look();
        if (connector.isRunning()) {
            connector.getScheduler().schedule(this::watch, interval, TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        long now = System.nanoTime();
        var seen = new HashMap<EndPoint, Sighting>();
        for (EndPoint endPoint : connector.getConnectedEndPoints()) {
            Connection connection = innermost(endPoint.getConnection());
            if (connection != null && !(connection instanceof HTTP2Connection)) {
                Sighting sighting = sighting(connection, sightings.get(endPoint), now);
                seen.put(endPoint, sighting);
                if (isTooSlow(sighting, sightings.get(endPoint), now)) {
                    endPoint.close();
                }
            }
        }
        sightings = seen;
    }

    private static Sighting sighting(Connection connection, @Nullable Sighting last, long now) {
        long answered = connection.getMessagesOut();
        long bytes = connection.getBytesIn();
        if (last == null || last.answered() != answered) {
            return new Sighting(answered, bytes, 0);
        }
        boolean first = last.since() == 0 && bytes > last.bytes();
        return new Sighting(answered, bytes, first ? now : last.since());
    }

    /// Still sending, long after it began, and nothing to answer yet. A request that has arrived and is being answered sends nothing more.
    private boolean isTooSlow(Sighting sighting, @Nullable Sighting last, long now) {
        return last != null
                && sighting.since() != 0
                && sighting.bytes() > last.bytes()
                && now - sighting.since() > patience;
    }

    private static @Nullable Connection innermost(@Nullable Connection connection) {
        if (!(connection instanceof SslConnection secure)) {
            return connection;
        }
        Connection inner = secure.getSslEndPoint().getConnection();
        return inner == null ? secure : inner;
    }
}
