package kiosque.fetch.gate;

import java.net.UnknownHostException;

/// A host all of whose addresses lie behind the gate. What the client lets a resolver throw is an `UnknownHostException`.
public final class ForbiddenAddress extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    ForbiddenAddress(String reason) {
        super(reason);
    }
}
