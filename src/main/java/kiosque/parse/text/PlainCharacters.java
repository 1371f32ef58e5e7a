package kiosque.parse.text;

/// The characters that XML 1.0 allows (section 2.2). All others go: one of them would make every feed that carries it unreadable.
public final class PlainCharacters {

    public static boolean isLegal(int code) {
        return code >= 0x20 && code <= 0xD7FF
                || code == '\t'
                || code == '\n'
                || code == '\r'
                || code >= 0xE000 && code <= 0xFFFD
                || code >= 0x10000 && code <= 0x10FFFF;
    }

    /// Whether this one, as most are, needs no second look: it is legal, no half of a character, and no control character of any kind.
    public static boolean isOrdinary(char c) {
        return c >= ' ' && c < 0x7F || c >= 0xA0 && c < 0xD800 || c == '\n';
    }

    /// The text without the others.
    public static String only(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isOrdinary(text.charAt(i))) {
                return filtered(text);
            }
        }
        return text;
    }

    private static String filtered(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints().filter(PlainCharacters::isLegal).forEach(legal::appendCodePoint);
        return legal.toString();
    }
}
