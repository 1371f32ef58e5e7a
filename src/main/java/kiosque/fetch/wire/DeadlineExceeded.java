package kiosque.fetch.wire;

import java.io.IOException;

/// The time for the whole exchange is over.
public final class DeadlineExceeded extends IOException {

    private static final long serialVersionUID = 1L;

    DeadlineExceeded() {
        super("the whole exchange took longer than it may");
    }
}
