package kiosque.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// What a scripted server does with one request.
public interface Script {

    After answer(Received request, OutputStream out) throws IOException;

    /// What becomes of the connection.
    enum After {
        KEEP,
        CLOSE,
        /// Closed so that the peer sees a reset instead of an end.
        RESET
    }

    /// These very bytes, then the end of the connection.
    static Script raw(String text) {
        return raw(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /// These very bytes, then the end of the connection.
    static Script raw(byte[] bytes) {
        return (_, out) -> {
            out.write(bytes);
            return After.CLOSE;
        };
    }

    /// These very bytes, over and over, until the peer has had enough.
    static Script endless(String head, byte[] piece) {
        return (_, out) -> {
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            while (true) {
                out.write(piece);
                out.flush();
            }
        };
    }
}
