package kiosque.fetch.wire;

import java.io.IOException;
import java.util.function.BooleanSupplier;

/// Whether requests of the current thread may leave, asked at the last moment: after the name was looked up, the connection opened and what went wrong before.
public final class Permission {

    /// Where none is bound, all may.
    public static final ScopedValue<Permission> CURRENT = ScopedValue.newInstance();

    private final BooleanSupplier holds;
    private volatile boolean wasRefused;

    /// @param holds asked before each request
    public Permission(BooleanSupplier holds) {
        this.holds = holds;
    }

    /// Whether a request was held back.
    public boolean wasRefused() {
        return wasRefused;
    }

    /// @throws Refused where the request may not leave any more
    void insist() throws Refused {
        if (!holds.getAsBoolean()) {
            wasRefused = true;
            throw new Refused();
        }
    }

    /// @throws Refused as [#insist] says, of the current thread
    static void insistHere() throws Refused {
        if (CURRENT.isBound()) {
            CURRENT.get().insist();
        }
    }

    /// The request has not left.
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1;

        Refused() {
            super("we may not ask any more");
        }
    }
}
