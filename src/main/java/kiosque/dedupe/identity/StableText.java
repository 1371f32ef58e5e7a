package kiosque.dedupe.identity;

import kiosque.text.Folded;

import java.util.regex.Pattern;

/// Text with all gone that a reader would not call a change of the text.
public final class StableText {

    private static final Pattern DOTTED = Pattern.compile("(?<![\\p{L}\\p{N}])(?:\\p{Lu}\\.){2,}");

    /// The text as it is seen, in one Unicode form, without counters.
    public static String text(String text) {
        String steady = Counters.without(text);
        return Folded.composed(steady).replace('\n', ' ').strip();
    }

    /// With the apostrophes and blanks of a typewriter for those of a typesetter, and "US" for "U.S.".
    public static String typewritten(String text) {
        return undotted(text)
                .replace('’', '\'')
                .replace('ʼ', '\'')
                .replace('\u00a0', ' ')
                .replace('\u2009', ' ')
                .replace('\u202f', ' ');
    }

    private static String undotted(String text) {
        for (int dot = text.indexOf('.'); dot > 0; dot = text.indexOf('.', dot + 1)) {
            if (text.startsWith(".", dot + 2) && Character.isUpperCase(text.charAt(dot + 1))) {
                return DOTTED.matcher(text).replaceAll(word -> word.group().replace(".", ""));
            }
        }
        return text;
    }
}
