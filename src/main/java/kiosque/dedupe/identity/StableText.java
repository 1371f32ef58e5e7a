package kiosque.dedupe.identity;

import kiosque.text.Folded;

/// Text with all gone that a reader would not call a change of the text.
public final class StableText {

    /// The text as it is seen, in one Unicode form, without counters.
    public static String text(String text) {
        String steady = Counters.without(text);
        return Folded.composed(steady).replace('\n', ' ').strip();
    }

    /// With the apostrophes and blanks of a typewriter for those of a typesetter.
    public static String typewritten(String text) {
        return text.replace('’', '\'')
                .replace('ʼ', '\'')
                .replace('\u00a0', ' ')
                .replace('\u2009', ' ')
                .replace('\u202f', ' ');
    }
}
