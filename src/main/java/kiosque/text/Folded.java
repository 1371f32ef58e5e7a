package kiosque.text;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Text for comparing: what one person types as `Łódź`, another as `lodz`.
public final class Folded {

    /// From here on few characters have anything to fold.
    private static final int TABLED = 0x2000;

    /// Filled as characters are met: two threads that meet one at the same time write the same.
    private static final @Nullable String[] TABLE = new String[TABLED];

    /// In lower case and without accents; ligatures and letters of one language alone in the letters that others write for them.
    public static String plain(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c >= 0x80 || (c >= 'A' && c <= 'Z')) {
                return plain(text, at);
            }
        }
        return text;
    }

    /// @param from where the first character is that may have to be folded
    private static String plain(String text, int from) {
        StringBuilder out = new StringBuilder(text.length() + 8).append(text, 0, from);
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c < 0x80) {
                out.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
            } else if (c < TABLED) {
                String folded = tabled(c);
                if (folded.length() == 1) {
                    out.append(folded.charAt(0));
                } else {
                    out.append(folded);
                }
            } else if (isPresentationForm(c)) {
                out.append(opened(String.valueOf(c)));
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                out.append(c == '’' ? '\'' : Character.toLowerCase(c));
            }
        }
        return out.toString();
    }

    /// The words of a text, folded; a character of a script without blanks is a word.
    public static List<String> words(String text) {
        String plain = plain(text);
        List<String> words = new ArrayList<>(plain.length() / 6 + 1);
        int start = -1;
        for (int at = 0; at < plain.length(); ) {
            int c = plain.codePointAt(at);
            boolean inWord =
                    c < 0x80
                            ? isAsciiOfAWord(c)
                            : Character.isLetterOrDigit(c)
                                    || Character.getType(c) == Character.COMBINING_SPACING_MARK;
            boolean alone = c >= 0x80 && inWord && Character.isIdeographic(c);
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

    /// Of what is folded.
    private static boolean isAsciiOfAWord(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    /// The words with a space before and after each, so that words are found by looking for a part.
    public static String spaced(String text) {
        List<String> words = words(text);
        return words.isEmpty() ? " " : " " + String.join(" ", words) + " ";
    }

    /// Whether the words stand in the text one after the other.
    public static boolean mentions(String text, String words) {
        return spaced(text).contains(spaced(words));
    }

    /// In one Unicode form (NFC), otherwise as it is.
    public static String composed(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /// Ligatures of printers, and letters as wide as ideographs.
    private static boolean isPresentationForm(char c) {
        return (c >= '\ufb00' && c <= '\ufb06') || (c >= '\uff00' && c <= '\uffef');
    }

    private static String opened(String character) {
        String open =
                Normalizer.normalize(character.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        StringBuilder base = new StringBuilder();
        open.chars()
                .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
                .forEach(part -> base.append((char) part));
        return base.toString().toLowerCase(Locale.ROOT);
    }

    private static String tabled(char c) {
        String known = TABLE[c];
        if (known == null) {
            known = folded(c);
            TABLE[c] = known;
        }
        return known;
    }

    private static String folded(char c) {
        return switch (c) {
            case 'œ', 'Œ' -> "oe";
            case 'æ', 'Æ' -> "ae";
            case 'ß', 'ẞ' -> "ss";
            case 'ø', 'Ø' -> "o";
            case 'ł', 'Ł' -> "l";
            case 'đ', 'Đ', 'ð', 'Ð' -> "d";
            case 'þ', 'Þ' -> "th";
            case 'ħ', 'Ħ' -> "h";
            case 'ŧ', 'Ŧ' -> "t";
            case 'ı' -> "i";
            case 'ʼ' -> "'";
            default -> opened(String.valueOf(c));
        };
    }
}
