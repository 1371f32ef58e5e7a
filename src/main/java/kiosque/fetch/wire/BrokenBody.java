package kiosque.fetch.wire;

import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http2.H2StreamResetException;

import java.io.IOException;
import java.net.SocketTimeoutException;

/// A body that ends too early, is not here in time, or cannot be decoded.
public final class BrokenBody extends IOException {

    private static final long serialVersionUID = 1L;

    private final byte[] rest;

    /// What reading a body on ended with, if some of it is here.
    static BrokenBody after(long bytes, IOException cause) throws IOException {
        boolean late = cause instanceof DeadlineExceeded || cause instanceof SocketTimeoutException;
        if (late && bytes == 0) {
            throw cause;
        }
        if (cause instanceof MessageConstraintException) {
            throw new LimitExceeded("The body's framing is larger than any use of it");
        }
        String how = late ? "Its time is over after " : "The body breaks off after ";
        var broken = new BrokenBody(how + bytes + " bytes", cause, new byte[0]);
        boolean calm =
                cause instanceof H2StreamResetException reset && RetryRule.isPleaForCalm(reset);
        if (bytes == 0 || calm) {
            throw broken;
        }
        return broken;
    }

    BrokenBody(String detail, Throwable cause, byte[] rest) {
        super(detail, cause);
        this.rest = rest;
    }

    /// The same of what its coding left.
    BrokenBody leaving(byte[] decoded) {
        return new BrokenBody(String.valueOf(getMessage()), this, decoded);
    }

    /// What came before it ended, content coding undone; nothing of one that is damaged.
    public byte[] rest() {
        return rest;
    }
}
