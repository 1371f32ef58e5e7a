package kiosque.normalise.words;

import kiosque.text.Folded;

import java.util.Locale;

/// Texts as they are compared: letters and digits alone.
public final class ComparedWords {

    /// In lower case, everything else between words one space.
    public static String folded(String given) {
        String text = Folded.composed(given);
        var folded = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            if (Character.isLetterOrDigit(point)) {
                if (gap && !folded.isEmpty()) {
                    folded.append(' ');
                }
                folded.appendCodePoint(Character.toLowerCase(point));
                gap = false;
            } else if (Character.getType(point) != Character.NON_SPACING_MARK) {
                gap = true;
            }
        }
        return folded.isEmpty() ? text.toLowerCase(Locale.ROOT) : folded.toString();
    }
}
