package kiosque.fetch.wire;

import java.io.IOException;

/// An answer that is larger than we take.
public final class LimitExceeded extends IOException {

    private static final long serialVersionUID = 1L;

    /// @param limit one sentence that names the limit
    LimitExceeded(String limit) {
        super(limit);
    }

    static LimitExceeded body(long bytes) {
        return new LimitExceeded("The body is larger than " + bytes + " bytes");
    }
}
