package kiosque.parse.text;

/// The charset that everything calls Latin-1: bytes 0x80 to 0x9F are punctuation, not control characters (WHATWG Encoding).
public final class Windows1252 {

    /// The five bytes without a character keep their number, as in browsers, so that no byte is ever lost.
    private static final String HIGH =
            "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
                + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// The character of a byte, or the one that a C1 control character was meant to be.
    public static char character(int code) {
        return code >= 0x80 && code <= 0x9F ? HIGH.charAt(code - 0x80) : (char) code;
    }

    /// The byte of a character, -1 where it has none.
    static int code(char c) {
        if (c <= 0xFF) {
            return c;
        }
        int index = HIGH.indexOf(c);
        return index < 0 ? -1 : index + 0x80;
    }
}
