package kiosque.fetch.gate;

import java.io.IOException;

/// A URL that we would not GET, whoever names it.
public final class ForbiddenTarget extends IOException {

    private static final long serialVersionUID = 1L;

    public ForbiddenTarget(String reason) {
        super(reason);
    }
}
