package kiosque.filter;

import java.text.Normalizer;

/// Text for comparing words: small letters without accents, everything between words one space, a space at either end.
final class Folded {

    private Folded() {}

    static String of(String text) {
        String apart =
                Normalizer.isNormalized(text, Normalizer.Form.NFD)
                        ? text
                        : Normalizer.normalize(text, Normalizer.Form.NFD);
        var folded = new StringBuilder(apart.length() + 2).append(' ');
        for (int i = 0; i < apart.length(); ) {
            int point = apart.codePointAt(i);
            i += Character.charCount(point);
            if (Character.isLetterOrDigit(point)) {
                append(Character.toLowerCase(point), folded);
            } else if (Character.getType(point) != Character.NON_SPACING_MARK
                    && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        }
        if (folded.charAt(folded.length() - 1) != ' ') {
            folded.append(' ');
        }
        return folded.toString();
    }

    private static void append(int letter, StringBuilder folded) {
        switch (letter) {
            case 'œ' -> folded.append("oe");
            case 'æ' -> folded.append("ae");
            case 'ß' -> folded.append("ss");
            case 'ø' -> folded.append('o');
            case 'ł' -> folded.append('l');
            default -> folded.appendCodePoint(letter);
        }
    }

    /// Whether the words stand in the text one after the other.
    static boolean mentions(String text, String words) {
        return of(text).contains(of(words));
    }
}
