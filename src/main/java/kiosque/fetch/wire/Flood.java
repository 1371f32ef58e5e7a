package kiosque.fetch.wire;

import java.io.IOException;

/// A server that sends and sends, and none of it is of its answer: pings, hints, empty pieces.
public final class Flood extends IOException {

    private static final long serialVersionUID = 1L;

    Flood() {
        super("what comes without end is no answer");
    }
}
