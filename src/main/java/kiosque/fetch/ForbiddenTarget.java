package kiosque.fetch;

import java.io.IOException;

/// A URL that we would not GET, whoever names it.
final class ForbiddenTarget extends IOException {

    private static final long serialVersionUID = 1L;

    ForbiddenTarget(String reason) {
        super(reason);
    }
}
