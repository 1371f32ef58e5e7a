package kiosque.text;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.function.IntPredicate;

/// Percent-encoding (RFC 3986, section 2.1).
public final class PercentEncoding {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private static final String UNRESERVED =
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~";

    /// Encodes the characters that cannot stand where they are; all others stay as written, escapes too.
    ///
    /// @param unfit asked of ASCII characters only; what is beyond is always encoded, a lone surrogate as U+FFFD
    public static String encoded(String text, IntPredicate unfit) {
        int fit = 0;
        while (fit < text.length() && isFit(text.charAt(fit), unfit)) {
            fit++;
        }
        if (fit == text.length()) {
            return text;
        }
        var encoded = new StringBuilder(text.length() + 16).append(text, 0, fit);
        for (int at = fit; at < text.length(); ) {
            int point = text.codePointAt(at);
            if (isFit(point, unfit)) {
                encoded.append((char) point);
            } else {
                octets(point, encoded);
            }
            at += Character.charCount(point);
        }
        return encoded.toString();
    }

    private static boolean isFit(int point, IntPredicate unfit) {
        return point < 0x80 && !unfit.test(point);
    }

    /// A header field's bytes, given one char each, as the text that they mean: UTF-8 if valid, else the bytes encoded.
    public static String ofField(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.ISO_8859_1);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException _) {
            var text = new StringBuilder(bytes.length + 16);
            for (byte each : bytes) {
                if (each < 0) {
                    octet(each, text);
                } else {
                    text.append((char) each);
                }
            }
            return text.toString();
        }
    }

    /// A name or a value of a query as the text that it means; as it stands where nothing is encoded, or not as it should be.
    public static String ofForm(String written) {
        if (written.indexOf('%') < 0) {
            return written;
        }
        try {
            return URLDecoder.decode(written, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return written;
        }
    }

    /// In one spelling, for comparing: unreserved characters bare, everything else with upper-case digits (section 6.2.2).
    public static String normalised(String text) {
        if (isPlain(text)) {
            return text;
        }
        var normalised = new StringBuilder(text.length() + 16);
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            if (isEscape(text, at)) {
                int octet = Integer.parseInt(text, at + 1, at + 3, 16);
                if (UNRESERVED.indexOf(octet) >= 0) {
                    normalised.append((char) octet);
                } else {
                    octet(octet, normalised);
                }
                at += 3;
            } else {
                if (point > ' ' && point < 0x7F && point != '%') {
                    normalised.append((char) point);
                } else {
                    octets(point, normalised);
                }
                at += Character.charCount(point);
            }
        }
        return normalised.toString();
    }

    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c <= ' ' || c >= 0x7F || c == '%') {
                return false;
            }
        }
        return true;
    }

    /// Whether an octet is written there: a percent sign and two digits.
    public static boolean isEscape(String text, int at) {
        return text.charAt(at) == '%'
                && at + 2 < text.length()
                && HexFormat.isHexDigit(text.charAt(at + 1))
                && HexFormat.isHexDigit(text.charAt(at + 2));
    }

    private static void octets(int point, StringBuilder to) {
        boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        for (byte octet :
                Character.toString(surrogate ? 0xFFFD : point).getBytes(StandardCharsets.UTF_8)) {
            octet(octet, to);
        }
    }

    private static void octet(int octet, StringBuilder to) {
        to.append('%').append(HEX.toHexDigits((byte) octet));
    }
}
