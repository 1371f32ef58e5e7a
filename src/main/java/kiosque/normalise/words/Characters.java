package kiosque.normalise.words;

import kiosque.text.Beginning;

/// What may stand in a text at all. One character that XML forbids makes a whole merged feed unreadable, so none gets past here.
public final class Characters {

    /// The text without characters that XML 1.0 forbids, without lone surrogates and without marks of byte order; the same object where there is nothing to do.
    public static String legal(String text) {
        int at = firstIllegal(text);
        if (at < 0) {
            return text;
        }
        var kept = new StringBuilder(text.length()).append(text, 0, at);
        for (int i = at; i < text.length(); ) {
            int point = text.codePointAt(i);
            if (isLegal(point)) {
                kept.appendCodePoint(point);
            }
            i += Character.charCount(point);
        }
        return kept.toString();
    }

    private static int firstIllegal(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= ' ' && c < 0x7F) || c == '\n' || c == '\t') {
                continue;
            }
            if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (!isLegal(c)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isLegal(int point) {
        return switch (point) {
            case '\t', '\n', '\r' -> true;
            case 0x7F, 0xFEFF -> false;
            default ->
                    point >= ' '
                            && (point < 0x80 || point > 0x9F)
                            && !(point >= 0xD800 && point <= 0xDFFF)
                            && !(point >= 0xFDD0 && point <= 0xFDEF)
                            && (point & 0xFFFE) != 0xFFFE;
        };
    }

    /// Runs of white space, no-break spaces among them, become one space; none at the ends.
    public static String foldSpace(String text) {
        if (isFolded(text)) {
            return text;
        }
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isSpace(c)) {
                folded.append(c);
            } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        }
        if (!folded.isEmpty() && folded.charAt(folded.length() - 1) == ' ') {
            folded.setLength(folded.length() - 1);
        }
        return folded.toString();
    }

    private static boolean isFolded(String text) {
        boolean afterSpace = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = isSpace(c);
            if (space && (afterSpace || c != ' ')) {
                return false;
            }
            afterSpace = space;
        }
        return !afterSpace || text.isEmpty();
    }

    /// White space of every kind that a publisher's editor leaves behind. The narrow no-break space that French puts before `!` and `»` counts too.
    private static boolean isSpace(char c) {
        return c == ' '
                || (c >= '\t' && c <= '\r')
                || c == '\u00A0'
                || c == '\u202F'
                || (c >= '\u2000' && c <= '\u200B')
                || c == '\u2028'
                || c == '\u2029'
                || c == '\u3000';
    }

    /// The longest beginning of at most `most` code points; what is cut off ends in an ellipsis.
    public static String cap(String text, int most) {
        return Beginning.ofCharacters(text, most).length() == text.length()
                ? text
                : Beginning.ofCharacters(text, most - 1, "…");
    }
}
