package kiosque.fetch;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.function.IntPredicate;

/// Percent-encoding (RFC 3986, section 2.1) of just those characters that cannot stand where they are.
final class PercentEncoding {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private PercentEncoding() {}

    /// For a request target: what would break the request line, and what is not ASCII. All else stays as written.
    static String forWire(String path) {
        return encoded(path, c -> c <= 0x20 || c >= 0x7F || c == '"' || c == '<' || c == '>');
    }

    /// For `java.net.URI`, which is strict about more.
    static String forUri(String path) {
        String strict =
                encoded(path, c -> c <= 0x20 || c >= 0x7F || "\"<>\\^`{|}[]".indexOf(c) >= 0);
        return strict.replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
    }

    /// A header field's bytes, given one char each, as the text that they mean: UTF-8 if valid, else the bytes encoded.
    static String ofField(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.ISO_8859_1);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException _) {
            return written(bytes, c -> c >= 0x80);
        }
    }

    private static String encoded(String text, IntPredicate unfit) {
        if (text.chars().noneMatch(unfit)) {
            return text;
        }
        return written(text.getBytes(StandardCharsets.UTF_8), unfit);
    }

    private static String written(byte[] bytes, IntPredicate unfit) {
        var text = new StringBuilder(bytes.length + 16);
        for (byte each : bytes) {
            int c = each & 0xFF;
            if (unfit.test(c)) {
                text.append('%').append(HEX.toHexDigits(each));
            } else {
                text.append((char) c);
            }
        }
        return text.toString();
    }
}
