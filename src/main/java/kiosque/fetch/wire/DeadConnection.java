package kiosque.fetch.wire;

import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.RequestNotExecutedException;

import java.io.IOException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;

/// A connection that had been used before was dead before the first byte of an answer: the server closed it while the request was on its way.
/// What was asked over it was most likely never read (RFC 9112, section 9.3.1).
public final class DeadConnection extends IOException {

    private static final long serialVersionUID = 1L;

    private final IOException cause;

    private DeadConnection(IOException cause) {
        super(cause.getMessage(), cause);
        this.cause = cause;
    }

    /// What happened on a connection that had been used before, if it means that it was dead; else what happened.
    public static IOException noticed(IOException cause) {
        return switch (cause) {
            case TunnelRefused _ -> cause; // a proxy's word
            case RequestNotExecutedException _ -> cause; // which says more
            case NoHttpResponseException _,
                    ConnectionClosedException _,
                    ClosedChannelException _,
                    SocketException _ ->
                    new DeadConnection(cause);
            default -> cause;
        };
    }

    /// As it would have been had nobody looked at the connection.
    IOException reason() {
        return cause;
    }
}
