package kiosque.parse.text;

/// UTF-8 by hand, so that a document that is UTF-8 in one place and windows-1252 in another keeps every accent of both.
final class Utf8 {

    private static final int HALVES = 6;

    /// What the bytes above 0x7F of a document look like when read as UTF-8.
    ///
    /// @param sequences how many characters are spelt in several bytes, rightly
    /// @param strays how many bytes are no part of such a character
    /// @param halves whether some are spelt as the halves that UTF-16 makes of them (CESU-8)
    record Census(int sequences, int strays, boolean halves) {
        boolean isAscii() {
            return sequences == 0 && strays == 0;
        }

        boolean isValid() {
            return strays == 0 && !halves;
        }
    }

    static Census census(byte[] body) {
        int sequences = 0;
        int strays = 0;
        boolean halves = false;
        for (int i = 0; i < body.length; ) {
            if (body[i] >= 0) {
                i++;
                continue;
            }
            int length = sequence(body, i);
            if (length == 0) {
                strays++;
                i++;
            } else {
                sequences++;
                halves |= length == HALVES;
                i += length;
            }
        }
        return new Census(sequences, strays, halves);
    }

    /// Decodes valid sequences as UTF-8 and every stray byte as windows-1252.
    static String decodeMixed(byte[] body) {
        StringBuilder text = new StringBuilder(body.length);
        for (int i = 0; i < body.length; ) {
            int length = body[i] >= 0 ? 1 : sequence(body, i);
            if (length == 0) {
                text.append(Windows1252.character(body[i++] & 0xFF));
            } else if (length == 1) {
                text.append((char) body[i++]);
            } else {
                text.appendCodePoint(codePoint(body, i, length));
                i += length;
            }
        }
        return text.toString();
    }

    /// The length of the multi-byte character that starts here, 0 where none does (Unicode 16, table 3-7).
    private static int sequence(byte[] body, int start) {
        int length = wellFormed(body, start);
        return length == 0 && isHalf(body, start, 0xA0) && isHalf(body, start + 3, 0xB0)
                ? HALVES
                : length;
    }

    private static boolean isHalf(byte[] body, int start, int kind) {
        return start + 3 <= body.length
                && (body[start] & 0xFF) == 0xED
                && (body[start + 1] & 0xF0) == kind
                && (body[start + 2] & 0xC0) == 0x80;
    }

    private static int wellFormed(byte[] body, int start) {
        int lead = body[start] & 0xFF;
        int length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
        if (length == 0 || start + length > body.length) {
            return 0;
        }
        for (int i = start + 1; i < start + length; i++) {
            if ((body[i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        int second = body[start + 1] & 0xFF;
        boolean tooShortOrSurrogate =
                lead == 0xE0 && second < 0xA0
                        || lead == 0xED && second > 0x9F
                        || lead == 0xF0 && second < 0x90
                        || lead == 0xF4 && second > 0x8F;
        return tooShortOrSurrogate ? 0 : length;
    }

    private static int codePoint(byte[] body, int start, int length) {
        if (length == HALVES) {
            return Character.toCodePoint(
                    (char) codePoint(body, start, 3), (char) codePoint(body, start + 3, 3));
        }
        int code = body[start] & (0xFF >> (length + 1));
        for (int i = start + 1; i < start + length; i++) {
            code = code << 6 | body[i] & 0x3F;
        }
        return code;
    }
}
