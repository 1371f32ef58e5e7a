package kiosque.parse.text;

import java.nio.charset.Charset;
import java.util.Optional;

/// A charset that shows in the first bytes of a document: a byte order mark, or how `<`, `<?` and `{` look in it (XML 1.0, appendix F).
///
/// @param markLength how many bytes the mark takes, 0 where there is none
record ByteOrder(Charset charset, int markLength) {

    static Optional<ByteOrder> of(byte[] body) {
        return mark(body).or(() -> pattern(body));
    }

    /// Whether the document starts with `<?xm` or `<rss`-like letters of EBCDIC.
    static boolean isEbcdic(byte[] body) {
        return body.length > 4 && at(body, 0) == 0x4C && at(body, 1) == 0x6F && at(body, 2) == 0xA7;
    }

    private static Optional<ByteOrder> mark(byte[] body) {
        int first = at(body, 0);
        int second = at(body, 1);
        int third = at(body, 2);
        int fourth = at(body, 3);
        if (first == 0xEF && second == 0xBB && third == 0xBF) {
            return found("UTF-8", 3);
        }
        if (first == 0xFF && second == 0xFE) {
            boolean wide = third == 0 && fourth == 0 && body.length % 4 == 0;
            return wide ? found("UTF-32LE", 4) : found("UTF-16LE", 2);
        }
        if (first == 0xFE && second == 0xFF) {
            return found("UTF-16BE", 2);
        }
        if (first == 0 && second == 0 && third == 0xFE && fourth == 0xFF) {
            return found("UTF-32BE", 4);
        }
        return Optional.empty();
    }

    private static Optional<ByteOrder> pattern(byte[] body) {
        if (body.length < 4) {
            return Optional.empty();
        }
        if (at(body, 0) == 0) {
            if (at(body, 1) != 0) {
                return at(body, 2) == 0 && at(body, 3) != 0
                        ? found("UTF-16BE", 0)
                        : Optional.empty();
            }
            return at(body, 2) == 0 && at(body, 3) != 0 ? found("UTF-32BE", 0) : Optional.empty();
        }
        if (at(body, 1) == 0) {
            if (at(body, 2) != 0) {
                return at(body, 3) == 0 ? found("UTF-16LE", 0) : Optional.empty();
            }
            return at(body, 3) == 0 ? found("UTF-32LE", 0) : Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<ByteOrder> found(String charset, int markLength) {
        return Optional.of(new ByteOrder(Charset.forName(charset), markLength));
    }

    private static int at(byte[] body, int index) {
        return index < body.length ? body[index] & 0xFF : -1;
    }
}
