package kiosque.fetch.wire;

import org.apache.hc.core5.http.HttpException;

/// The head of an answer that ends in the middle of a line: the client takes the end of a connection for the end of the head.
public final class BrokenHead extends HttpException {

    private static final long serialVersionUID = 1L;

    BrokenHead() {
        super("The head of the answer breaks off");
    }
}
