package kiosque.fetch.wire;

import org.apache.hc.core5.http.MessageConstraintException;

import java.io.IOException;
import java.net.SocketTimeoutException;

/// A body that ends too early or cannot be decoded.
public final class BrokenBody extends IOException {

    private static final long serialVersionUID = 1L;

    /// What reading a body on ended with.
    static IOException after(long bytes, IOException cause) {
        return switch (cause) {
            case SocketTimeoutException timeout -> timeout;
            case MessageConstraintException _ ->
                    new LimitExceeded("The body's framing is larger than any use of it");
            default -> new BrokenBody("The body breaks off after " + bytes + " bytes", cause);
        };
    }

    BrokenBody(String detail, Throwable cause) {
        super(detail, cause);
    }
}
