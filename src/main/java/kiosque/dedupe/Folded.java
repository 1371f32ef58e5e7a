package kiosque.dedupe;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Text with all gone that a reader would not call a change of the text.
final class Folded {

    /// From here on characters are looked up one by one; before, in a table.
    private static final int TABLED = 0x250;

    private static final String[] TABLE = table();

    private Folded() {}

    /// The text as it is seen, in one Unicode form, without counters.
    static String text(String text) {
        String steady = Counters.without(text);
        String composed =
                Normalizer.isNormalized(steady, Normalizer.Form.NFC)
                        ? steady
                        : Normalizer.normalize(steady, Normalizer.Form.NFC);
        return composed.replace('\n', ' ').strip();
    }

    /// The words of such a text: case, accents and punctuation folded away; a character of a script without blanks is a word.
    static List<String> words(String text) {
        String plain = plain(text);
        List<String> words = new ArrayList<>(plain.length() / 6 + 1);
        int start = -1;
        for (int at = 0; at < plain.length(); ) {
            int c = plain.codePointAt(at);
            boolean inWord = Character.isLetterOrDigit(c);
            boolean alone = inWord && Character.isIdeographic(c);
            if (start >= 0 && (!inWord || alone)) {
                words.add(plain.substring(start, at));
                start = -1;
            }
            int next = at + Character.charCount(c);
            if (alone) {
                words.add(plain.substring(at, next));
            } else if (inWord && start < 0) {
                start = at;
            }
            at = next;
        }
        if (start >= 0) {
            words.add(plain.substring(start));
        }
        return words;
    }

    /// In lower case and without accents; ligatures in two letters.
    static String plain(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c < TABLED) {
                out.append(TABLE[c]);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                out.append(c == '’' || c == 'ʼ' ? '\'' : Character.toLowerCase(c));
            }
        }
        return out.toString();
    }

    /// With the apostrophes and blanks of a typewriter for those of a typesetter.
    static String typewritten(String text) {
        return text.replace('’', '\'')
                .replace('ʼ', '\'')
                .replace('\u00a0', ' ')
                .replace('\u2009', ' ')
                .replace('\u202f', ' ');
    }

    private static String[] table() {
        String[] table = new String[TABLED];
        for (char c = 0; c < TABLED; c++) {
            String open =
                    Normalizer.normalize(
                            String.valueOf(c).toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
            StringBuilder base = new StringBuilder();
            open.chars()
                    .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
                    .forEach(part -> base.append((char) part));
            table[c] =
                    switch (c) {
                        case 'œ', 'Œ' -> "oe";
                        case 'æ', 'Æ' -> "ae";
                        case 'ß' -> "ss";
                        case 'ø', 'Ø' -> "o";
                        default -> base.toString();
                    };
        }
        return table;
    }
}
